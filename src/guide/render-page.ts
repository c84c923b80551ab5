import Markdoc, { type Node } from '@markdoc/markdoc';
import { configFor, contactTag } from './tags.ts';
import type { RenderContext, RenderFindings } from './render-context.ts';

/** A text rendered for one context. */
export interface RenderedBody extends RenderFindings {
  /** HTML of each block, in order: two languages can stand side by side, block by block. */
  blocks: string[];
}

/** Renders a parsed body into HTML. All text is escaped; unknown references disappear or show only their words. */
export function renderBody(tree: Node, context: RenderContext): RenderedBody {
  const findings: RenderFindings = { terms: [], parameters: [] };
  const config = configFor(context, findings);
  const blocks = tree.children.map((child) => Markdoc.renderers.html(Markdoc.transform(child, config))).filter((html) => html !== '');
  return { blocks, ...findings };
}

/** HTML of an organisation's card, or null for one that the directory does not have. */
export function renderContact(id: string, context: RenderContext): string | null {
  const card = context.contact(id);
  return card ? Markdoc.renderers.html(contactTag(context, card)) : null;
}

/** The words of a body without any mark-up: for search, counting words and reading aloud. */
export function plainText(tree: Node, context: RenderContext): string {
  return renderBody(tree, context)
    .blocks.join(' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
}
