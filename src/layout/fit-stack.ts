import { fit, placeWhole, type Fit } from './fit.ts';
import { gapBefore, insets, stackHeight, topInset, type Flow, type Placed, type StackFlow } from './flow.ts';
import { forcesBreak, needsLook } from './measure.ts';

/** What of a stack stands on the page so far. */
interface Filling {
  /** Floats that do not fit here, or that belong to the head of the next page. */
  readonly deferred: Flow[];
  /** Floats at the foot of this page. */
  readonly footed: Flow[];
  readonly placed: Placed[];
  y: number;
}

/** The share of an empty page that a repeated label may take. */
const mostForLabel = 1 / 3;

/** Cuts a stack in or between its children, at the last place that keeps together what belongs together. */
export function fitStack(flow: StackFlow, room: number, mustPlace: boolean): Fit {
  const unlabelled = withoutRepeatedLabel(flow);
  if (!mustPlace || unlabelled === undefined) return fitChildren(flow, room, mustPlace);
  // A repeated label helps the reader on, but not where it leaves no room to go on in.
  const [label] = flow.children;
  if ((label?.height ?? 0) > room * mostForLabel) return fitChildren(unlabelled, room, mustPlace);
  const labelled = fitChildren(flow, room, mustPlace);
  const goesOn = labelled.kind !== 'none' && labelled.placed.children.length > 1;
  return goesOn ? labelled : fitChildren(unlabelled, room, mustPlace);
}

/** The stack without the label that `fit-row.ts` set above what goes on; undefined where it set none. */
function withoutRepeatedLabel(flow: StackFlow): StackFlow | undefined {
  const [first, second, ...others] = flow.children;
  if (first === undefined || second === undefined || first.frame !== flow.continuation?.frame)
    return undefined;
  const bare = { ...flow, children: [{ ...second, marginTop: 0 }, ...others] };
  return { ...bare, height: stackHeight(bare) };
}

function fitChildren(flow: StackFlow, room: number, mustPlace: boolean): Fit {
  const filling: Filling = { deferred: [], footed: [], placed: [], y: topInset(flow) };
  const bottom = insets(flow.frame.style).bottom;
  for (const [index, child] of flow.children.entries()) {
    if (index > 0 && forcesBreak(child.frame.style)) return cut(flow, filling, index, room);
    const free = room - heightAtFoot(filling.footed);
    if (setAside(child, filling, free, flow.continued)) continue;
    const top = filling.y + gapBefore(flow, index);
    const isLast = index === flow.children.length - 1;
    const result = fit(child, free - top - (isLast ? bottom : 0), mustPlace && filling.placed.length === 0);
    if (result.kind === 'none') return cutBefore(flow, filling, index, { room, mustPlace });
    filling.placed.push({ ...result.placed, y: top });
    if (result.kind === 'part') return cut(flow, filling, index + 1, room, result.rest);
    filling.y = top + result.placed.height;
  }
  if (filling.deferred.length > 0 || filling.footed.length > 0) {
    return cut(flow, filling, flow.children.length, room);
  }
  return { kind: 'all', placed: placedStack(flow, filling.placed, filling.y + bottom, false) };
}

/**
 * Puts a float aside: to the foot of this page if it fits there, else to the head of the next one. A float that the
 * page begins with stands where it is.
 */
function setAside(child: Flow, filling: Filling, free: number, continued: boolean): boolean {
  const { float } = child.frame.style;
  if (float === 'none' || (continued && filling.placed.length === 0)) return false;
  const fits = filling.y + child.marginTop + child.height <= free;
  if (float === 'bottom' && fits) filling.footed.push(child);
  else filling.deferred.push(child);
  return true;
}

function heightAtFoot(footed: readonly Flow[]): number {
  return footed.reduce((sum, flow) => sum + flow.marginTop + flow.height, 0);
}

/** Goes back from a child that does not fit to the last place where the stack may be cut. */
function cutBefore(
  flow: StackFlow,
  filling: Filling,
  index: number,
  { room, mustPlace }: { readonly room: number; readonly mustPlace: boolean },
): Fit {
  if (flow.children[index]?.frame.style.breakBefore === 'avoid') {
    const withSome = takeAlong(flow, filling, index, { room, mustPlace });
    if (withSome !== undefined) return withSome;
  }
  for (let at = index; at > 0; at--) {
    if (mayCutBefore(flow, at)) return cut(flow, upTo(flow, filling, at), at, room);
  }
  // On an empty page what belongs together is torn rather than lost.
  return mustPlace && index > 0 ? cut(flow, filling, index, room) : { kind: 'none' };
}

/**
 * Lets the end of what is placed go along with a child that wants nothing to part them (`break-before: avoid`): as few
 * lines as may stand alone, or all of what cannot be cut. Where that would leave half of the page empty, or would not
 * fit on the next one, the two are parted.
 */
function takeAlong(
  flow: StackFlow,
  filling: Filling,
  index: number,
  { room, mustPlace }: { readonly room: number; readonly mustPlace: boolean },
): Fit | undefined {
  const [before, after] = [flow.children[index - 1], flow.children[index]];
  const last = filling.placed.at(-1);
  if (before === undefined || after === undefined || last?.flow !== before) return undefined;
  const overleaf = mustPlace ? room : Math.max(room, smallestRoom);
  const fitsOverleaf = (height: number): boolean =>
    height + gapBefore(flow, index) + after.height <= overleaf;
  for (let less = leastTaken; less < room / 2; less += leastTaken) {
    const result = fit(before, before.height - less, false);
    if (result.kind === 'none') break;
    if (result.kind === 'all') continue;
    if (!fitsOverleaf(result.rest.height)) return cut(flow, filling, index, room);
    const kept = upTo(flow, filling, index - 1);
    kept.placed.push({ ...result.placed, y: last.y });
    return cut(flow, kept, index, room, result.rest);
  }
  if (before.height >= room / 2 || !fitsOverleaf(before.height)) return cut(flow, filling, index, room);
  // Where nothing stands above the two, all of the stack goes overleaf.
  if (index === 1 && !mustPlace) return { kind: 'none' };
  const whole = mayCutBefore(flow, index - 1);
  return whole ? cut(flow, upTo(flow, filling, index - 1), index - 1, room) : cut(flow, filling, index, room);
}

/** What the smallest page, a six-inch screen on its side, has between its margins; points. */
const smallestRoom = 220;

/** Step in which the room of what goes along grows, in points: half of a line. */
const leastTaken = 6;

/** What is placed of the children before an index; floats are not among them. */
function upTo(flow: StackFlow, filling: Filling, index: number): Filling {
  const inFlow = flow.children.slice(0, index).filter((child) => isPlaced(child, filling)).length;
  const dropped = flow.children.slice(index);
  const before = (float: Flow): boolean => !dropped.includes(float);
  return {
    ...filling,
    placed: filling.placed.slice(0, inFlow),
    footed: filling.footed.filter(before),
    deferred: filling.deferred.filter(before),
  };
}

function isPlaced(child: Flow, { footed, deferred }: Filling): boolean {
  return !footed.includes(child) && !deferred.includes(child);
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

function cut(flow: StackFlow, filling: Filling, next: number, room: number, rest?: Flow): Fit {
  const { deferred, footed } = filling;
  const placed = [...filling.placed, ...atFoot(footed, room)];
  if (placed.length === 0) return { kind: 'none' };
  const children = [...deferred, ...(rest === undefined ? [] : [rest]), ...flow.children.slice(next)];
  const height = placed.reduce((lowest, child) => Math.max(lowest, child.y + child.height), 0);
  if (children.length === 0) return { kind: 'all', placed: placedStack(flow, placed, height, false) };
  return { kind: 'part', placed: placedStack(flow, placed, height, true), rest: restOf(flow, children) };
}

/** Floats at the foot of the page, the last one lowest. */
function atFoot(footed: readonly Flow[], room: number): readonly Placed[] {
  let y = room - heightAtFoot(footed);
  return footed.map((float) => {
    const placed = placeWhole(float, y + float.marginTop);
    y += float.marginTop + float.height;
    return placed;
  });
}

function placedStack(flow: StackFlow, children: readonly Placed[], height: number, open: boolean): Placed {
  return { y: 0, flow, height, children, open, repeated: false };
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
    mustLookInside: needsLook(children),
  };
  return { ...rest, height: stackHeight(rest) };
}
