import type { Mention } from '../../../events/mentions.js';

/**
 * What a report names decides what may be retracted, and what a filter of the timeline keeps. The page leaves the one to the
 * server, and does not do the other.
 */
export const mentions = (): Mention[] => [];
