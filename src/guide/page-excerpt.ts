import Markdoc, { type Node, type RenderableTreeNode } from '@markdoc/markdoc';
import { isLocale, type Locale } from '#platform/i18n/locales.ts';
import type { Words } from './help-card.ts';
import { parseBody } from './markdown.ts';
import type { RenderContext } from './render-context.ts';
import { configFor } from './tags.ts';

/** A few words of a page, without links: its own language, and Dutch words within it apart. */
export type Passage = Words[];

/** Where one sentence ends and another begins. Before a small letter or a digit it goes on: "ok. 4 miesięcy". */
const BETWEEN_SENTENCES = /(?<=[.!?؟])\s+(?=[\p{Lu}\p{Lo}¿¡„“"«(])/u;
const END_OF_SENTENCE = /[.!?؟]\s+$/;

/**
 * What each step of a page asks, in its opening words in bold ("Make an appointment right away."): the first list of
 * steps. A step without such words gives an empty passage, so that steps keep their numbers.
 */
export function stepOpenings(body: string, context: RenderContext): Passage[] {
  const steps = find(parseBody(body), (node) => node.tag === 'steps');
  const items = steps ? [...steps.walk()].filter((node) => node.type === 'item') : [];
  return items.map((item) => {
    const opening = find(item, (node) => node.type === 'strong');
    return opening ? passage(opening.children, context) : [];
  });
}

/** The first sentence of a text without mark-up, such as a page's answer. */
export function firstSentence(text: string): string {
  return text.split(BETWEEN_SENTENCES)[0] ?? text;
}

/** What a page says of an amount: the caption of its large figure, else the first sentence that it stands in; null when it has none. */
export function sentenceOn(body: string, parameter: string, context: RenderContext): Passage | null {
  const tree = parseBody(body);
  const isOf = (tag: string) => (node: Node) => node.tag === tag && node.attributes['primary'] === parameter;
  const caption = find(tree, isOf('figure'));
  if (caption)
    return passage(
      inlinesOf(caption).flatMap(({ children }) => children),
      context,
    );
  const hasAmount = (node: Node) => isOf('amount')(node) || find(node, isOf('amount')) !== undefined;
  const sentence = inlinesOf(tree)
    .flatMap(sentencesOf)
    .find((nodes) => nodes.some(hasAmount));
  return sentence ? passage(sentence, context) : null;
}

function find(within: Node, is: (node: Node) => boolean): Node | undefined {
  return [...within.walk()].find(is);
}

function inlinesOf(node: Node): Node[] {
  return [...node.walk()].filter(({ type }) => type === 'inline');
}

function sentencesOf(inline: Node): Node[][] {
  const sentences: Node[][] = [[]];
  inline.children.forEach((node, i) => {
    if (node.type !== 'text') {
      sentences.at(-1)?.push(node);
      return;
    }
    const text = String(node.attributes['content']);
    text.split(BETWEEN_SENTENCES).forEach((part, j) => {
      if (j > 0) sentences.push([]);
      sentences.at(-1)?.push(new Markdoc.Ast.Node('text', { content: part }));
    });
    const next = inline.children[i + 1];
    if (next && next.tag !== 'amount' && END_OF_SENTENCE.test(text)) sentences.push([]);
  });
  return sentences;
}

function passage(nodes: readonly Node[], context: RenderContext): Passage {
  const config = configFor(context, { terms: [], parameters: [] });
  const words = nodes.flatMap((node) => wordsOf(Markdoc.transform(node, config), context.locale));
  const merged: Passage = [];
  for (const { text, locale } of words) {
    const last = merged.at(-1);
    if (last?.locale === locale) last.text += text;
    else merged.push({ text, locale });
  }
  const [first, last] = [merged[0], merged.at(-1)];
  if (first) first.text = first.text.trimStart();
  if (last) last.text = last.text.trimEnd();
  return merged.filter(({ text }) => text !== '');
}

function wordsOf(node: RenderableTreeNode | RenderableTreeNode[], locale: Locale): Words[] {
  if (Array.isArray(node)) return node.flatMap((each) => wordsOf(each, locale));
  if (!Markdoc.Tag.isTag(node)) return typeof node === 'string' || typeof node === 'number' ? [{ text: String(node), locale }] : [];
  const lang: unknown = node.attributes['lang'];
  return wordsOf(node.children, typeof lang === 'string' && isLocale(lang) ? lang : locale);
}
