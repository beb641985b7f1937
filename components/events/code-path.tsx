import { Fragment } from "react";

/** A long name in code, which breaks after its dots and underscores only where it must. */
export function CodePath({ text }: { text: string }) {
  return text.split(/(?<=[._])/).map((part, index) => (
    // The parts of a name do not change their order.
    <Fragment key={`${index} ${part}`}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}
