import { Feed } from 'feed';
import { v5 as uuidOf } from 'uuid';
import type { News } from '../../directory/news.js';

const NAMESPACE = '7c1f5b34-52e1-4d0e-9f0c-6f1d2b8f3a55';

export interface AtomFeed {
  title: string;
  /** Absolute URLs of the page, with a trailing slash, and of the feed, without its key. */
  page: string;
  self: string;
  news: readonly News[];
}

/** An Atom feed (RFC 4287): entry ids are stable across requests. */
export function atom({ title, page, self, news }: AtomFeed): string {
  const feed = new Feed({
    id: `urn:uuid:${uuidOf(self, NAMESPACE)}`,
    title: printable(title),
    link: page,
    feed: self,
    author: { name: 'Parley' },
    generator: 'Parley',
    updated: new Date(news[0]?.changedAt ?? 0),
  });
  for (const each of news) {
    const { negotiationId, eventId, cell, headline, text, outlet, changedAt, recordedAt } = each;
    const said = [text, outlet === undefined ? '' : `(${outlet})`].filter(Boolean).join(' ');
    feed.addItem({
      id: `urn:uuid:${idOf(each)}`,
      title: html(headline),
      link: `${page}?${new URLSearchParams({ n: negotiationId, ...cellOf(cell), report: eventId })}`,
      date: new Date(changedAt),
      published: new Date(recordedAt),
      description: html([said, each.title].filter(Boolean).join(' · ')),
      category: [{ term: negotiationId }],
    });
  }
  return feed.atom1();
}

/** An event's id is unique within its negotiation; one statement may change several stances. */
function idOf({ negotiationId, eventId, cell }: News): string {
  return uuidOf(JSON.stringify([negotiationId, cell?.partyId, cell?.issueId]), eventId);
}

const cellOf = (cell: News['cell']): Record<string, string> =>
  cell ? { party: cell.partyId, issue: cell.issueId } : {};

/** Removes characters that are invalid in XML. */
const printable = (text: string): string =>
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ' ');

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const html = (text: string): string => printable(text).replace(/[&<>]/g, (one) => ENTITIES[one]);
