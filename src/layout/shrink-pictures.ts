import type { Flow } from './flow.ts';

/** The least share of its height that a picture keeps; below it nobody could make anything out. */
const leastShare = 0.2;

/**
 * Makes the pictures of a flow smaller by as much as it is too tall for an empty page, so that a picture never
 * reaches beyond the page or loses its caption. A flow without pictures, or with too much text, stays as it is.
 */
export function shrinkPictures(flow: Flow, room: number): Flow {
  const pictures = heightOfPictures(flow);
  const share = (pictures - (flow.height - room)) / pictures;
  return pictures > 0 && share >= leastShare && share < 1 ? scalePictures(flow, share) : flow;
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
