import type { Flow } from './flow.ts';

/** The least share of its height, or of a page, that a picture keeps beside words. */
const leastShare = 0.2;

/**
 * Makes the pictures of a flow smaller by as much as it is too tall for an empty page, so that a picture never
 * reaches beyond the page or loses its caption. A flow without pictures, or with too much text, stays as it is: it is
 * torn, and a picture that is left alone is made as small as the page asks.
 */
export function shrinkPictures(flow: Flow, room: number): Flow {
  const pictures = heightOfPictures(flow);
  const left = room - (flow.height - pictures);
  const enough = left >= leastShare * Math.min(pictures, room);
  return pictures > 0 && left < pictures && enough ? scalePictures(flow, left / pictures) : flow;
}

function heightOfPictures(flow: Flow): number {
  if (flow.kind === 'atom') return flow.box.kind === 'image' ? flow.height : 0;
  return flow.kind === 'stack' ? flow.children.reduce((sum, child) => sum + heightOfPictures(child), 0) : 0;
}

function scalePictures(flow: Flow, share: number): Flow {
  if (flow.kind === 'atom') {
    if (flow.box.kind !== 'image') return flow;
    return { ...flow, width: flow.width * share, height: flow.height * share };
  }
  if (flow.kind !== 'stack') return flow;
  const lost = heightOfPictures(flow) * (1 - share);
  const children = flow.children.map((child) => scalePictures(child, share));
  return { ...flow, height: flow.height - lost, children };
}
