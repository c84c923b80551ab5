import Markdoc, { type Node } from '@markdoc/markdoc';

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
  return Markdoc.parse(tokenizer.tokenize(body));
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
