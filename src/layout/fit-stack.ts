import { fit, placeWhole, type Fit } from './fit.ts';
import { gapBefore, insets, stackHeight, topInset, type Flow, type Placed, type StackFlow } from './flow.ts';
import { forcesBreak } from './measure.ts';

/** Cuts a stack in or between its children, at the last place that keeps together what belongs together. */
export function fitStack(flow: StackFlow, room: number, mustPlace: boolean): Fit {
  const bottom = insets(flow.frame.style).bottom;
  const placed: Placed[] = [];
  let y = topInset(flow);
  for (const [index, child] of flow.children.entries()) {
    if (index > 0 && forcesBreak(child.frame.style)) return cut(flow, placed, index, undefined);
    const top = y + gapBefore(flow, index);
    const isLast = index === flow.children.length - 1;
    const result = fit(child, room - top - (isLast ? bottom : 0), mustPlace && index === 0);
    switch (result.kind) {
      case 'all':
        placed.push({ ...result.placed, y: top });
        break;
      case 'part':
        placed.push({ ...result.placed, y: top });
        return cut(flow, placed, index + 1, result.rest);
      case 'none':
        return cutBefore(flow, placed, index, mustPlace);
    }
    y = top + result.placed.height;
  }
  return {
    kind: 'all',
    placed: { ...placeWhole({ ...flow, children: [] }, 0), flow, children: placed, height: y + bottom },
  };
}

/** Goes back from a child that does not fit to the last place where the stack may be cut. */
function cutBefore(flow: StackFlow, placed: readonly Placed[], index: number, mustPlace: boolean): Fit {
  for (let at = index; at > 0; at--) {
    if (mayCutBefore(flow, at)) return cut(flow, placed.slice(0, at), at, undefined);
  }
  // On an empty page what belongs together is torn rather than lost.
  return mustPlace && index > 0 ? cut(flow, placed.slice(0, index), index, undefined) : { kind: 'none' };
}

function mayCutBefore(flow: StackFlow, index: number): boolean {
  const before = flow.children[index - 1];
  const after = flow.children[index];
  if (before === undefined || after === undefined) return false;
  return keepsWithNext(before) === false && after.frame.style.breakBefore !== 'avoid';
}

/** A box keeps with the next if it says so, or if the last thing in it does (CSS Fragmentation 3, 3.1). */
function keepsWithNext(flow: Flow): boolean {
  if (flow.frame.style.breakAfter === 'avoid') return true;
  const last = flow.kind === 'stack' ? flow.children.at(-1) : undefined;
  return last === undefined ? false : keepsWithNext(last);
}

function cut(flow: StackFlow, placed: readonly Placed[], next: number, rest: Flow | undefined): Fit {
  if (placed.length === 0) return { kind: 'none' };
  const last = placed.at(-1);
  const height = last === undefined ? 0 : last.y + last.height;
  const children = [...(rest === undefined ? [] : [rest]), ...flow.children.slice(next)];
  if (children.length === 0) {
    return {
      kind: 'all',
      placed: { ...placeWhole({ ...flow, children: [] }, 0), flow, children: placed, height },
    };
  }
  return {
    kind: 'part',
    placed: { y: 0, flow, height, children: placed, open: true, repeated: false },
    rest: restOf(flow, children),
  };
}

/** What goes on: no upper inset, no marker, the continuation label if there is one. */
function restOf(flow: StackFlow, children: readonly Flow[]): StackFlow {
  const { marker: _, ...unmarked } = flow;
  const first = children[0];
  const trimmed = first === undefined ? [] : [{ ...first, marginTop: 0 }, ...children.slice(1)];
  const rest: StackFlow = {
    ...unmarked,
    children: trimmed,
    lead: 0,
    continued: true,
    marginTop: 0,
    forcedBreak: children.some(
      (child, index) => child.forcedBreak || (index > 0 && forcesBreak(child.frame.style)),
    ),
  };
  return { ...rest, height: stackHeight(rest) };
}
