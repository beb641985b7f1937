import { expect, test } from "vitest";
import { lambdaOf } from "./lambda.fixture";
import { countByFilter, filterLambdas, readFilter, writeFilter } from "./lambda-filter";

const lambdas = [
  lambdaOf({
    name: "surveyLink",
    eventId: "controllerbot_messaging_conversation_end",
    state: "Undeploying",
  }),
  lambdaOf({
    name: "vipByCampaign",
    description: "Moves one campaign to the VIP desk",
    state: "BuildError",
  }),
  lambdaOf({ name: "greet", state: "Productive" }),
  lambdaOf({ name: "urgent", eventId: "controllerbot_messaging_ttr", state: "Modified" }),
  lambdaOf({
    name: "nextOpening",
    eventId: "controllerbot_messaging_mid_conversation_msg",
    state: "DeployError",
  }),
];

const names = (state: Parameters<typeof filterLambdas>[1]["state"], query = "") =>
  filterLambdas(lambdas, { state, query }).map((lambda) => lambda.name);

test.each([
  ["all", "", ["greet", "vipByCampaign", "urgent", "nextOpening", "surveyLink"]],
  ["productive", "", ["greet"]],
  ["errors", "", ["vipByCampaign", "nextOpening"]],
  ["draft", "", []],
  ["all", "VIP", ["vipByCampaign"]],
  ["all", "desk campaign", ["vipByCampaign"]],
  ["all", "off-hours", ["nextOpening"]],
  ["modified", "vip", []],
] as const)("the filter %s with “%s” leaves %j", (state, query, expected) => {
  expect(names(state, query)).toEqual(expected);
});

test("every filter counts its functions, whatever the query", () => {
  expect(countByFilter(lambdas)).toEqual({
    all: 5,
    productive: 1,
    modified: 1,
    draft: 0,
    errors: 2,
  });
});

test.each([
  ["state=errors&q=vip", { state: "errors", query: "vip" }],
  ["", { state: "all", query: "" }],
  ["state=nonsense", { state: "all", query: "" }],
])("the address “%s” is read", (search, filter) => {
  expect(readFilter(new URLSearchParams(search))).toEqual(filter);
});

test("a filter is written into the address, beside what stands there", () => {
  const search = new URLSearchParams("x=1&q=old");
  expect(writeFilter(search, { state: "draft", query: "" })).toBe("?x=1&state=draft");
  expect(writeFilter(new URLSearchParams("state=draft"), { state: "all", query: " " })).toBe("");
});
