import Markdoc, { type Node } from '@markdoc/markdoc';
import { BLOCK_TAGS } from './tags.ts';

/** A page file taken apart: its front matter (YAML) and its syntax tree. Lines count from 1. */
export interface ParsedFile {
  frontMatter: string;
  body: string;
  /** Line of the file on which the body starts. */
  bodyLine: number;
  tree: Node;
}

const tokenizer = new Markdoc.Tokenizer({ allowComments: true, html: false });

/** Parses the body of a page. Never throws: syntax errors are nodes, found by `content check`. */
export function parseBody(body: string): Node {
  const tree = Markdoc.parse(tokenizer.tokenize(body));
  freeBlockTags(tree);
  return tree;
}

/**
 * Markdoc takes a block tag written on one line (`{% say %}…{% /say %}`) for a part of a paragraph. This puts it where
 * it belongs: beside the paragraphs, with its own text in a paragraph.
 */
function freeBlockTags(node: Node): void {
  node.children = node.children.flatMap((child) => {
    freeBlockTags(child);
    const inline = child.type === 'paragraph' && child.children.length === 1 ? child.children[0] : undefined;
    const parts = inline?.children.filter((part) => part.type !== 'softbreak' && !isBlank(part)) ?? [];
    if (parts.length === 0 || !parts.every((part) => part.type === 'tag' && BLOCK_TAGS.has(part.tag ?? ''))) return [child];
    for (const tag of parts) {
      tag.inline = false;
      if (tag.children.length === 0) continue;
      const text = new Markdoc.Ast.Node('inline', {}, tag.children);
      tag.children = [new Markdoc.Ast.Node('paragraph', {}, [text])];
    }
    return parts;
  });
}

function isBlank(node: Node): boolean {
  return node.type === 'text' && String(node.attributes['content']).trim() === '';
}

/** Takes a page file apart, or returns null when it does not start with front matter. */
export function parseFile(text: string): ParsedFile | null {
  const match = /^---\r?\n([\s\S]*?)\r?\n---\r?\n?/.exec(text);
  if (!match) return null;
  const body = text.slice(match[0].length);
  return {
    frontMatter: match[1] ?? '',
    body,
    bodyLine: match[0].split('\n').length,
    tree: parseBody(body),
  };
}
