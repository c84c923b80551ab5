import Markdoc, { type Node } from '@markdoc/markdoc';
import { SOURCE_LOCALE, type Locale } from '#platform/i18n/locales.ts';
import { hasForm, type UnitPhrases } from '../amount.ts';
import type { ParsedFile } from '../markdown.ts';
import { FORBIDDEN_NODES, TAG_SHAPES } from '../tags.ts';
import { leftInLanguage, textProblems, typedProblems } from './check-text.ts';
import { isAgreedTerm } from './check-terms.ts';
import type { Report } from './problem.ts';
import type { References } from './references.ts';

/** Longest sentence that a tired reader still follows, in words; beyond the second number it is an error. */
export const SENTENCE_WORDS = { warning: 22, error: 28 };

const CHECK_CONFIG = {
  tags: TAG_SHAPES,
  nodes: { link: { attributes: { href: { type: String, required: true }, title: { type: String } } } },
};

/** Checks a title or an answer: they hold no tags, so nothing dated may stand in them. */
export function checkHead(file: string, locale: Locale, text: string, phrases: ReadonlyMap<Locale, UnitPhrases>, report: Report): void {
  for (const { rule, message } of [...textProblems(text), ...typedProblems(locale, text, phrases.get(locale) ?? {})]) {
    report({ file, line: 1, rule, message });
  }
  const left = locale === SOURCE_LOCALE ? null : leftInLanguage(locale, text);
  if (left)
    report({ file, line: 1, rule: 'untranslated', message: `"${text}" is still ${left === 'nl' ? 'Dutch' : 'English'}: translate it.` });
}

/** Checks the text of one page against the format and what it refers to. */
export function checkBody(file: string, locale: Locale, parsed: ParsedFile, references: References, report: Report): void {
  const at = (node: Node) => (node.lines[0] ?? 0) + parsed.bodyLine;
  const error = (node: Node, rule: string, message: string) => report({ file, line: at(node), rule, message });

  for (const { error: found, lines } of Markdoc.validate(parsed.tree, CHECK_CONFIG)) {
    if (found.level === 'debug' || found.level === 'info') continue;
    report({ file, line: (lines[0] ?? 0) + parsed.bodyLine, rule: found.id, message: found.message });
  }
  checkTranslated(parsed.tree);
  for (const node of parsed.tree.walk()) {
    if (FORBIDDEN_NODES.includes(node.type)) error(node, 'forbidden-block', `A page holds no ${node.type}.`);
    if (node.type === 'heading' && ![2, 3].includes(Number(node.attributes['level']))) {
      error(node, 'heading-level', 'Headings are ## or ###: the title is shown above the text.');
    }
    if (node.type === 'link') checkLink(node);
    if (node.type === 'text') checkText(node);
    if (node.type === 'tag') checkTag(node);
    if (typeof node.attributes['title'] === 'string') checkWords(node, node.attributes['title']);
    if (['paragraph', 'item', 'inline'].includes(node.type) && node.children.some((child) => child.type === 'text')) {
      checkSentences(node);
    }
  }

  function checkLink(node: Node) {
    const href = String(node.attributes['href']);
    const internal = /^(page|theme):(.+)$/.exec(href);
    if (internal?.[1] === 'page' && !references.pages.has(internal[2] ?? '')) {
      error(node, 'unknown-page', `There is no page "${internal[2]}" in guide.json.`);
    } else if (internal?.[1] === 'theme' && !references.themes.has(internal[2] ?? '')) {
      error(node, 'unknown-theme', `There is no theme "${internal[2]}" in guide.json.`);
    } else if (!internal) {
      if (!/^https:\/\//.test(href) || !URL.canParse(href)) {
        error(node, 'link-address', `"${href}" is neither page:, theme: nor a full https:// address.`);
      } else if (!references.hosts.has(new URL(href).host)) {
        error(node, 'unknown-site', `${new URL(href).host} is not in sites.json: add it with its languages.`);
      }
    }
  }

  function checkText(node: Node) {
    const content = String(node.attributes['content']);
    if (content.includes('{%') || content.includes('%}'))
      error(node, 'broken-tag', 'This looks like a tag but is none: check its quotes and brackets.');
    if (/<\/?[a-z][^>]*>/i.test(content)) error(node, 'typed-html', 'HTML is shown as typed: use Markdown or a tag.');
    if (content.includes('](')) error(node, 'broken-link', 'This looks like a link but is none: check its address and brackets.');
    checkWords(node, content);
  }

  function checkWords(node: Node, content: string) {
    const found = [...textProblems(content), ...typedProblems(locale, content, references.phrases.get(locale) ?? {})];
    for (const { rule, message } of found) error(node, rule, message);
  }

  /** A paragraph that was left in the language it is translated from. What is to be said in Dutch stays Dutch. */
  function checkTranslated(node: Node) {
    if (locale === SOURCE_LOCALE) return;
    if (node.type === 'tag' && node.tag === 'say') return;
    if (node.type === 'inline') {
      const text = flatText(node);
      const left = leftInLanguage(locale, text);
      if (left)
        error(node, 'untranslated', `"${text.trim().slice(0, 60)}…" is still ${left === 'nl' ? 'Dutch' : 'English'}: translate it.`);
    }
    node.children.forEach(checkTranslated);
  }

  function checkTag(node: Node) {
    const id = String(node.attributes['primary'] ?? '');
    switch (node.tag) {
      case 'amount':
      case 'figure':
      case 'next': {
        const unit = references.parameterUnits.get(id);
        const form = node.attributes['form'] as string | undefined;
        if (unit === undefined) error(node, 'unknown-parameter', `There is no parameter "${id}" in parameters.json.`);
        else if (form && !hasForm(references.phrases.get(locale) ?? {}, unit, form)) {
          error(node, 'unknown-form', `${locale}/units.json has no form "${form}" for ${unit}.`);
        }
        break;
      }
      case 'contact':
      case 'phone':
        if (!references.organisations.has(id)) error(node, 'unknown-organisation', `There is no organisation "${id}".`);
        break;
      case 'term':
        checkTerm(node, id);
        break;
    }
  }

  function checkTerm(node: Node, id: string) {
    const term = references.terms.get(id);
    if (!term) {
      error(node, 'unknown-term', `There is no term "${id}" in glossary.json.`);
      return;
    }
    const agreed = term.get(locale);
    if (!agreed) {
      error(node, 'missing-term', `glossary.json has no text for "${id}" in ${locale}.`);
      return;
    }
    const shown = flatText(node).trim();
    if (shown && locale !== SOURCE_LOCALE && !isAgreedTerm(shown, agreed)) {
      error(
        node,
        'other-term',
        `"${shown}" is not the agreed translation of ${id}: "${agreed[1]}". Use it, or allow this one with "also".`,
      );
    }
  }

  function checkSentences(node: Node) {
    for (const { words, text } of sentences(locale, flatText(node))) {
      if (words <= SENTENCE_WORDS.warning) continue;
      report({
        file,
        line: at(node),
        rule: 'long-sentence',
        message: `${words} words: "${text.slice(0, 60)}…" Make two sentences of it.`,
        severity: words > SENTENCE_WORDS.error ? 'error' : 'warning',
      });
    }
  }
}

/** The words of an inline node; a tag without text of its own counts as one word. */
function flatText(node: Node): string {
  return node.children
    .map((child) => {
      if (child.type === 'text') return String(child.attributes['content']);
      if (child.type === 'softbreak' || child.type === 'hardbreak') return ' ';
      if (child.type === 'list' || child.type === 'item') return '';
      return child.children.length ? flatText(child) : ' x ';
    })
    .join('');
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenter(locale: Locale, granularity: 'sentence' | 'word'): Intl.Segmenter {
  const key = `${locale} ${granularity}`;
  const known = segmenters.get(key) ?? new Intl.Segmenter(locale, { granularity });
  segmenters.set(key, known);
  return known;
}

/** The sentences of a text with their number of words. */
export function sentences(locale: Locale, text: string): { text: string; words: number }[] {
  return [...segmenter(locale, 'sentence').segment(text)].map(({ segment }) => ({
    text: segment.trim(),
    words: [...segmenter(locale, 'word').segment(segment)].filter((part) => part.isWordLike).length,
  }));
}

/**
 * The shape of a text: its blocks in order and the parameters it states. A translation has the shape of its
 * source, so that both can stand side by side and no amount or warning is lost.
 */
export function shapeOf(tree: Node): { blocks: string[]; parameters: string[] } {
  const parameters: string[] = [];
  for (const node of tree.walk()) {
    if (node.type === 'tag' && ['amount', 'figure', 'next'].includes(node.tag ?? '')) {
      parameters.push(String(node.attributes['primary']));
    }
  }
  return {
    blocks: tree.children.map((node) => (node.type === 'tag' ? String(node.tag) : node.type)),
    parameters: [...new Set(parameters)].sort(),
  };
}
