/** What the bench reads: an act of somebody, and the first frame that shows all that came of it. */
const start = "parley:act-start";
const painted = "parley:act-painted";

export const marks = {
  start(): void {
    performance.mark(start);
  },
  painted(): void {
    // The second frame begins after the first one was painted.
    requestAnimationFrame(() => requestAnimationFrame(() => performance.mark(painted)));
  },
};
