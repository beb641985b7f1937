import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { events } from "@/lib/domain/events/catalog";
import { payloadTable } from "@/lib/domain/events/payload-table.fixture";
import { PayloadTable } from "./payload-table";
import { referenceOf } from "./reference";

/** The words of one row of the page, by its address. */
function rowOf(page: string, anchor: string): string {
  const from = page.indexOf(`<tr id="${anchor}"`);
  if (from < 0) return "";
  return page
    .slice(from, page.indexOf("</tr>", from))
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll("&quot;", '"')
    .replaceAll(/\s+/g, " ");
}

describe.each(events)("the reference page of $title", (event) => {
  const page = renderToStaticMarkup(<PayloadTable sections={referenceOf(event)} />);

  test.each(payloadTable)("shows the table's row %s with its type", (path, type) => {
    // The source page swaps the two rows of this group; the page says so and does not.
    const swapped = { time: "timeUnits", timeUnits: "time" }[path.split(".").at(-1) ?? ""];
    const shown = path.startsWith("idle.convNotTakenTime.")
      ? `idle.convNotTakenTime.${swapped}`
      : path;
    const row = rowOf(page, shown);
    expect(row).toContain(` ${type} `);
    if (shown !== path) expect(row).toContain("swaps");
  });
});
