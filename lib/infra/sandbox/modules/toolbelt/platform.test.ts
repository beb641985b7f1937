import { createHmac } from "node:crypto";
import OAuth from "oauth-1.0a";
import { beforeEach, expect, test } from "vitest";
import type { FetchArgs } from "@/lib/domain/services/fetch";
import { furnishHost } from "../host.fixture";
import { Toolbelt as Modern } from "./core-functions-toolbelt";
import { Toolbelt as Classic } from "./lp-faas-toolbelt";
import { oauth1Header } from "./oauth1";
import { callJson, csdsClient } from "./platform";

const appKey = { consumerKey: "ck", consumerSecret: "c&s", token: "tk", tokenSecret: "ts" };
let base: string | null;
let secret: unknown;
let own: unknown;
let asked: FetchArgs[];
let answers: Record<string, unknown>;

beforeEach(() => {
  base = "https://api.platform.test";
  secret = appKey;
  own = null;
  asked = [];
  answers = {
    baseURI: {
      baseURIs: [
        { service: "msgHist", baseURI: "hist.platform.test" },
        { service: "smt", baseURI: "smt.platform.test" },
      ],
    },
    search: { conversationHistoryRecords: [{ info: { id: "1" } }] },
    events: "",
  };
  furnishHost({
    ask: async (service, args) => {
      if (service === "platform.get") return { accountId: "le1", base };
      if (service === "conversation.get") return { record: own };
      if (service === "secret.read") return { key: (args as { key: string }).key, value: secret };
      const request = args as FetchArgs;
      asked.push(request);
      const found = Object.entries(answers).find(([part]) => request.url.includes(part))?.[1];
      const data = typeof found === "string" ? found : JSON.stringify(found);
      const reply = {
        url: request.url,
        redirected: false,
        status: 200,
        statusText: "OK",
        headers: [],
      };
      return { ...reply, body: { encoding: "utf8", data } };
    },
  });
});

test("requests are signed as the published package signs them", () => {
  const given = { nonce: "n", timestamp: 1 };
  const oauth = new OAuth({
    consumer: { key: appKey.consumerKey, secret: appKey.consumerSecret },
    signature_method: "HMAC-SHA1",
    hash_function: (text, key) => createHmac("sha1", key).update(text).digest("base64"),
  });
  oauth.getNonce = () => given.nonce;
  oauth.getTimeStamp = () => given.timestamp;
  for (const url of [
    "https://a.test/x",
    "https://a.test/p?b=2&a=1%20x&a=0",
    "https://a.test/?q=ü!*'()",
  ]) {
    const token = { key: appKey.token, secret: appKey.tokenSecret };
    expect(oauth1Header(appKey, { url, method: "post" }, given)).toBe(
      oauth.toHeader(oauth.authorize({ url, method: "POST" }, token)).Authorization,
    );
  }
});

test("a service's address is asked for once", async () => {
  const csds = csdsClient();
  expect(await csds.get("msgHist")).toBe("hist.platform.test");
  expect(await csds.get("smt")).toBe("smt.platform.test");
  expect(asked.map(({ url }) => url)).toEqual([
    "https://api.platform.test/api/account/le1/service/baseURI.json?version=1.0",
  ]);
  await expect(csds.get("none")).rejects.toMatchObject({
    name: "InternalError",
    code: "com.liveperson.faas.csds.domain.not-found",
  });
});

test("without a platform it is said what to configure", async () => {
  base = null;
  await expect(csdsClient().get("msgHist")).rejects.toMatchObject({
    code: "com.liveperson.faas.csds.op-failed",
    message: expect.stringContaining("platformBase"),
  });
});

test("a key of another form is refused by name", async () => {
  secret = { consumerKey: "only" };
  await expect(
    callJson(csdsClient())("msgHist", "/", { method: "GET", body: undefined }),
  ).rejects.toMatchObject({ code: "com.liveperson.faas.lp-client.credentials-wrong-format" });
});

test("both toolbelts call the platform, each in its own way", async () => {
  expect(await Classic.LpClient()("msgHist", "/search?v=2", { json: true })).toEqual(
    answers.search,
  );
  const response = await Modern.LpClient()("msgHist", "/search?v=2", {
    method: "POST",
    body: "{}",
  });
  expect(await response.json()).toEqual(answers.search);
  const signed = asked.filter(({ url }) => url === "https://hist.platform.test/search?v=2");
  expect(
    signed.map(({ headers }) => headers?.find(([name]) => name === "authorization")?.[1]),
  ).toEqual([
    expect.stringMatching(/^OAuth oauth_consumer_key="ck"/),
    expect.stringMatching(/^OAuth oauth_consumer_key="ck"/),
  ]);
});

test("a conversation is fetched, and its absence told", async () => {
  const util = Modern.ConversationUtil();
  expect(await util.getConversationById("1", ["sdes"])).toEqual(answers.search);
  expect(asked.at(-1)).toMatchObject({
    method: "POST",
    body: { data: '{"conversationId":"1","contentToRetrieve":["sdes"]}' },
  });
  answers.search = { conversationHistoryRecords: [] };
  await expect(util.getConversationById("2")).rejects.toMatchObject({
    name: "ToolBeltError",
    message: 'Error while fetching conversation "2": Conversation "2" not found.',
  });
  await expect(util.getConversationById("")).rejects.toThrow("Please provide a conversation ID.");
});

test("a conversation of the account's own is read without a platform", async () => {
  base = null;
  own = { info: { conversationId: "c1" }, messageRecords: [] };
  const util = Classic.ConversationUtil();
  expect(await util.getConversationById("c1")).toEqual({ conversationHistoryRecords: [own] });
  expect(asked).toEqual([]);
  own = null;
  await expect(util.getConversationById("c2")).rejects.toThrow('Conversation "c2" not found.');
});

const conversation = {
  conversationHistoryRecords: [
    {
      messageRecords: [
        {
          type: "TEXT_PLAIN",
          timeL: 1,
          sentBy: "Consumer",
          messageData: { msg: { text: "My Order\nplease" } },
        },
        {
          type: "HOSTED_FILE",
          timeL: 2,
          sentBy: "Agent",
          messageData: { file: { caption: "the order" } },
        },
        { type: "RICH", timeL: 3, sentBy: "Agent", messageData: {} },
      ],
      sdes: { events: [{ serverTimeStamp: "2" }, { serverTimeStamp: "1" }] },
    },
  ],
};

test("keywords are found in messages and captions, whatever their case", () => {
  const util = Classic.ConversationUtil();
  expect(util.scanConversationForKeywords(conversation, ["order", "^please"])).toEqual([
    { message: "My Order\nplease", sentTimestamp: 1, sentBy: "Consumer", tag: "keywordRef:order" },
    { message: "the order", sentTimestamp: 2, sentBy: "Agent", tag: "keywordRef:order" },
    {
      message: "My Order\nplease",
      sentTimestamp: 1,
      sentBy: "Consumer",
      tag: "keywordRef:^please",
    },
  ]);
  expect(() => util.scanConversationForKeywords(conversation, [])).toThrow(
    "array containing keywords",
  );
});

test("structured data comes in the order of its time, and is sent to a visit", async () => {
  const util = Classic.SDEUtil();
  expect(util.getSDEsFromConv(conversation)).toEqual({
    sdes: { events: [{ serverTimeStamp: "1" }, { serverTimeStamp: "2" }] },
    unAuthSdes: { events: [] },
  });
  expect(() => util.getSDEsFromConv({ conversationHistoryRecords: [] })).toThrow(
    "valid conversation",
  );
  await util.addSDEs([{ type: "lead" }], "v/1", "s");
  expect(asked.at(-1)).toMatchObject({
    method: "PUT",
    url: "https://smt.platform.test/api/account/le1/monitoring/visitors/v%2F1/visits/current/events?v=1&sid=s",
  });
  await expect(util.addSDEs([], "v", "s")).rejects.toThrow("one or more SDEs");
});

test("clients that are not here say what takes their place", () => {
  expect(() => Modern.MTLSClient()).toThrow("client certificate");
  expect(() => Classic.SFClient().connectToSalesforce()).toThrow("REST API");
  expect(() => Classic.GDPRUtil().replaceConversationFiles()).toThrow("live platform only");
});
