import Markdoc, { type Config, type Node, type RenderableTreeNode, type Schema } from '@markdoc/markdoc';
import { formatDate, languageNames } from '#platform/i18n/format.ts';
import { AUDIENCES } from '#topics/index.ts';
import { formatValue } from './amount.ts';
import type { RenderContext, RenderFindings } from './render-context.ts';

const { Tag } = Markdoc;

const CALLOUTS = ['info', 'tip', 'warning', 'danger'];
const primary = { type: String, required: true };

/** The shape of every tag: what `content check` validates. Rendering is added by `configFor`. */
export const TAG_SHAPES = {
  steps: { inline: false, children: ['list'] },
  figure: { inline: false, attributes: { primary, form: { type: String } } },
  amount: { selfClosing: true, inline: true, attributes: { primary, form: { type: String } } },
  next: { inline: false, selfClosing: true, attributes: { primary } },
  deadline: { inline: false },
  cost: { inline: false },
  callout: { inline: false, attributes: { type: { type: String, required: true, matches: CALLOUTS }, title: { type: String } } },
  choose: { inline: false, children: ['tag'] },
  option: { inline: false, attributes: { when: { type: String, required: true, matches: [...AUDIENCES] } } },
  contact: { inline: false, selfClosing: true, attributes: { primary } },
  phone: { selfClosing: true, inline: true, attributes: { primary } },
  term: { inline: true, attributes: { primary } },
  say: { inline: false },
} satisfies Record<string, Schema>;

export type TagName = keyof typeof TAG_SHAPES;

/** Tags that stand as blocks of their own, never within a sentence. */
export const BLOCK_TAGS: ReadonlySet<string> = new Set(Object.entries(TAG_SHAPES).flatMap(([name, shape]) => (shape.inline ? [] : [name])));

/** Markdown blocks that a page may not hold: tables, images and level-one headings have no place on a phone. */
export const FORBIDDEN_NODES = ['image', 'table', 'fence', 'code', 'html'];

function block(name: string, attributes: Record<string, unknown>, children: RenderableTreeNode[]) {
  return new Tag(name, attributes, children);
}

/** The Markdoc configuration that renders into HTML nodes for one context, noting what it met in `findings`. */
export function configFor(context: RenderContext, findings: RenderFindings): Config {
  const { locale, t } = context;
  const dutch = locale === 'nl' ? {} : { lang: 'nl', dir: 'ltr' };

  function value(key: string, form?: string): string {
    if (!findings.parameters.includes(key)) findings.parameters.push(key);
    const found = context.parameter(key);
    if (found.kind === 'known') return formatValue(locale, context.phrases, found, form);
    if (found.kind === 'expected') {
      return t('amount.expected', { value: formatValue(locale, context.phrases, found, form) });
    }
    return t('amount.unknown');
  }

  let lists = 0;
  const key = (node: Node) => String(node.attributes['primary'] ?? '');

  const tags: Record<TagName, Schema> = {
    steps: {
      ...TAG_SHAPES.steps,
      transform(node, config) {
        const items = [...node.walk()].filter((child) => child.type === 'item');
        const pictograms = lists === 0 ? context.pictograms : [];
        lists += 1;
        return block(
          'ol',
          { class: 'steps' },
          items.map((item, i) => {
            const pictogram = pictograms[i];
            // The component draws it: `withPictograms`.
            const mark = pictogram ? [block('i', { 'data-pictogram': pictogram }, [])] : [];
            return block('li', {}, [block('div', {}, [...mark, ...item.transformChildren(config)])]);
          }),
        );
      },
    },
    figure: {
      ...TAG_SHAPES.figure,
      transform(node, config) {
        const id = key(node);
        const shown = value(id, node.attributes['form'] as string | undefined);
        const found = context.parameter(id);
        const facts: string[] = [];
        if (found.kind === 'known') {
          if (!found.ruleIsOlder) facts.push(t('figure.since', { date: formatDate(locale, found.from) }));
          facts.push(found.law);
          if (found.confidence === 'recalled') facts.push(t('figure.to-be-checked'));
        }
        return block('figure', { class: 'figure' }, [
          block('figcaption', {}, inlineChildren(node, config)),
          block('strong', { class: 'figure-value' }, [block('bdi', {}, [shown])]),
          block('small', {}, [facts.join(' · ')]),
        ]);
      },
    },
    amount: {
      ...TAG_SHAPES.amount,
      transform: (node) => block('bdi', { class: 'amount' }, [value(key(node), node.attributes['form'] as string | undefined)]),
    },
    next: {
      ...TAG_SHAPES.next,
      transform(node) {
        const change = context.nextChange(key(node));
        if (!change) return null;
        const date = formatDate(locale, change.from);
        if (change.value === null) return block('p', { class: 'next-change' }, [t('next.unknown', { date })]);
        const values = { date, value: formatValue(locale, context.phrases, change, 'unit') };
        const sentence =
          change.legalStatus === 'in-force'
            ? t('next.in-force', values)
            : change.legalStatus.startsWith('adopted')
              ? t('next.adopted', values)
              : t('next.planned', values);
        return block('p', { class: 'next-change' }, [sentence]);
      },
    },
    deadline: { ...TAG_SHAPES.deadline, transform: (node, config) => labelled('deadline', t('block.deadline'), node, config) },
    cost: { ...TAG_SHAPES.cost, transform: (node, config) => labelled('cost', t('block.cost'), node, config) },
    callout: {
      ...TAG_SHAPES.callout,
      transform(node, config) {
        const type = String(node.attributes['type']);
        const title = (node.attributes['title'] as string | undefined) ?? t(`callout.${type as 'info'}`);
        return block('aside', { class: `callout callout-${type}` }, [
          block('p', { class: 'callout-title' }, [title]),
          ...node.transformChildren(config),
        ]);
      },
    },
    choose: {
      ...TAG_SHAPES.choose,
      transform: (node, config) => block('div', { class: 'choose', 'data-choose': '' }, node.transformChildren(config)),
    },
    option: {
      ...TAG_SHAPES.option,
      transform(node, config) {
        const when = String(node.attributes['when']);
        return block('section', { class: 'option', 'data-when': when }, [
          block('h3', {}, [t(`audience.${when as 'eu'}`)]),
          ...node.transformChildren(config),
        ]);
      },
    },
    contact: {
      ...TAG_SHAPES.contact,
      transform(node) {
        const card = context.contact(key(node));
        return card ? contactTag(context, card) : null;
      },
    },
    phone: {
      ...TAG_SHAPES.phone,
      transform(node) {
        const phone = context.contact(key(node))?.phones[0];
        return phone ? phoneTag(phone) : null;
      },
    },
    term: {
      ...TAG_SHAPES.term,
      transform(node, config) {
        const term = context.term(key(node));
        const children = node.transformChildren(config);
        if (!term) return block('span', {}, children);
        if (!findings.terms.includes(term.id)) findings.terms.push(term.id);
        const link = { class: 'term', href: `#term-${term.id}` };
        if (locale === 'nl') return block('a', link, children.length ? children : [term.dutch]);
        const words = children.length ? children : [term.translation];
        const [only, ...more] = words;
        if (typeof only === 'string' && more.length === 0 && only.toLowerCase() === term.dutch.toLowerCase())
          return block('a', link, words);
        return block('a', link, [...words, ' ', block('bdi', { ...dutch, class: 'term-dutch' }, [`(${term.dutch})`])]);
      },
    },
    say: {
      ...TAG_SHAPES.say,
      transform: (node, config) => block('blockquote', { class: 'say', ...dutch }, node.transformChildren(config)),
    },
  };

  function labelled(kind: string, label: string, node: Node, config: Config) {
    return block('div', { class: `fact fact-${kind}` }, [
      block('p', { class: 'fact-label' }, [label]),
      block('div', {}, node.transformChildren(config)),
    ]);
  }

  return {
    tags,
    nodes: {
      document: { render: 'article' },
      link: {
        attributes: { href: { type: String, required: true }, title: { type: String } },
        transform: (node, config) => linkTag(context, String(node.attributes['href']), node.transformChildren(config)),
      },
    },
  };
}

/** A block tag that holds one paragraph is rendered without the paragraph around it. */
function inlineChildren(node: Node, config: Config): RenderableTreeNode[] {
  return node.children.flatMap((child) =>
    child.type === 'paragraph' ? child.transformChildren(config) : (child.transform(config) as RenderableTreeNode | RenderableTreeNode[]),
  );
}

function linkTag(context: RenderContext, href: string, children: RenderableTreeNode[]): RenderableTreeNode | RenderableTreeNode[] {
  const internal = /^(?:page|theme):(.+)$/.exec(href);
  if (internal) return block('a', { href: context.href(internal[1] ?? '') }, children);
  return [block('a', { href, rel: 'noreferrer' }, children), ...siteBadge(context, href)];
}

/** A mark behind a link to a site that does not speak the reader's language: it leads to the card that explains the site. */
export function siteBadge(context: RenderContext, href: string): RenderableTreeNode[] {
  const badge = siteNotice(context, href);
  if (!badge) return [];
  const mark = badge.bridge
    ? block('a', { class: 'badge-language', href: badge.bridge }, [badge.label])
    : block('span', { class: 'badge-language' }, [badge.label]);
  return [' ', mark];
}

/** What stands behind a link to a site in another language. */
export interface SiteBadge {
  label: string;
  /** Address of the card that explains the site. */
  bridge: string | null;
}

/** "in Dutch", with the address of the card that explains the site if there is one; null when it speaks the reader's language. */
export function siteNotice(context: Pick<RenderContext, 'locale' | 't' | 'siteLanguages' | 'bridge'>, href: string): SiteBadge | null {
  if (!URL.canParse(href)) return null;
  const { host } = new URL(href);
  // A site that we do not know is taken to be in Dutch: readers are then warned, the safe side.
  const spoken = context.siteLanguages(host) ?? ['nl'];
  if (spoken.includes(context.locale)) return null;
  const languages = languageNames(context.locale, spoken);
  const bridge = context.bridge(host);
  return { label: context.t(bridge ? 'bridge.badge' : 'link.languages', { languages }), bridge };
}

function phoneTag(phone: { number: string; tel: string }): RenderableTreeNode {
  return block('a', { class: 'phone', href: `tel:${phone.tel}` }, [block('bdi', { dir: 'ltr' }, [phone.number])]);
}

/** The card of an organisation: what it does, what is certain about it, how to reach it. */
export function contactTag(context: RenderContext, card: ContactCardLike): RenderableTreeNode {
  const parts: RenderableTreeNode[] = [block('p', { class: 'contact-name' }, [card.name]), block('p', {}, [card.does])];
  if (card.conditions) parts.push(block('p', { class: 'muted' }, [card.conditions]));
  const facts = contactFacts(context, card);
  if (facts.length) parts.push(block('p', { class: 'contact-facts' }, [facts.join(' · ')]));
  const ways: RenderableTreeNode[] = card.phones.map(phoneTag);
  if (card.website) {
    ways.push(
      block('a', { href: card.website, rel: 'noreferrer' }, [new URL(card.website).host.replace(/^www\./, '')]),
      ...siteBadge(context, card.website),
    );
  }
  if (ways.length) parts.push(block('p', { class: 'contact-ways' }, ways));
  return block('div', { class: 'contact' }, parts);
}

type ContactCardLike = NonNullable<ReturnType<RenderContext['contact']>>;

/** What is certain about an organisation, as short words: free, anonymous, languages, day and night. */
export function contactFacts(context: Pick<RenderContext, 'locale' | 't'>, card: ContactCardLike): string[] {
  const facts: string[] = [];
  if (card.free) facts.push(context.t('contact.free'));
  if (card.anonymous) facts.push(context.t('contact.anonymous'));
  if (card.hours === '24/7') facts.push(context.t('contact.day-and-night'));
  if (card.languages.length) facts.push(languageNames(context.locale, card.languages));
  return facts;
}
