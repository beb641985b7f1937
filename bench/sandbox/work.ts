/** The same work for everybody: an event read, words counted, one await, two lines, two commands. */
const work = `
  const { payload } = input;
  const text = payload.dialog.map((line) => line.text).join(" ");
  const words = text.toLowerCase().match(/[a-z']+/g) ?? [];
  const counts = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  const urgent = /\\b(urgent|asap|immediately|now)\\b/i.test(text);
  const order = /#(\\d{5,8})/.exec(text);
  console.log("words", words.length);
  await Promise.resolve();
  console.log("urgent", urgent, order && order[1]);
  const commands = [
    { type: "systemMessage", text: "We have " + words.length + " words of you about " + (order ? order[1] : "it") + "." },
    { type: "transfer", skillId: urgent ? "563267" : "563268" },
  ];`;

/** As a function of ours. \`mark\` makes it another text. */
export const lambdaOf = (mark: number): string =>
  `// ${mark}\nasync function lambda(input, callback) {${work}\n  callback(null, commands);\n}\n`;

/** The same, with a line that could leave something in its globals: each run needs new ones. */
export const tracedOf = (mark: number): string => `${lambdaOf(mark)}globalThis.loaded = true;\n`;

/** As a module of the peer's, whose answer is JSON. */
export const workerOf = (mark: number): string => `// ${mark}
export default { async fetch(request) {
  const input = await request.json();${work}
  return Response.json(commands);
} };`;

/** As an HTTP function of functions-framework. */
export const frameworkOf = (mark: number): string => `// ${mark}
exports.lambda = async (request, response) => {
  const input = request.body;${work}
  response.json(commands);
};`;

/** As a program that answers one question on its channel and ends. */
export const programOf = (mark: number): string => `// ${mark}
process.once("message", async (input) => {${work}
  process.send(commands, () => process.exit(0));
});`;

const line = (n: number) => ({
  by: n % 2 ? "AGENT" : "CONSUMER",
  at: 1795337000000 + n * 30_000,
  text: [
    "Hello, my order #4482913 has not arrived and the tracking page shows nothing at all.",
    "I am sorry to hear that. Let me look it up for you, it takes a moment.",
    "It is urgent, the parcel is a present and the party is tomorrow, please answer now.",
    "The parcel left our house on Tuesday; the carrier says it is in the depot near you.",
  ][n % 4],
});

/** An event of about two thousand bytes. */
export const event = JSON.stringify({
  headers: [{ key: "x-source", value: "bench" }],
  payload: {
    general: { convId: "4a1c9f0e-7a70-4f0a-9f3f-2d3b7a9f0c11", brandId: "default", lang: "en" },
    dialog: Array.from({ length: 11 }, (_, n) => line(n)),
  },
});
