import { Refusal, type SlackBlock, type SlackElement } from './types.ts';

/** https://docs.slack.dev/reference/block-kit */
const LIMITS = {
  messageBlocks: 50,
  viewBlocks: 100,
  sectionText: 3_000,
  headerText: 150,
  contextElements: 10,
  actionsElements: 25,
  buttonText: 75,
  buttonValue: 2_000,
  url: 3_000,
  id: 255,
  options: 100,
  optionText: 75,
  optionValue: 150,
  placeholder: 150,
  title: 24,
  altText: 2_000,
  privateMetadata: 3_000,
  /** Not documented, but enforced: `msg_blocks_too_long`. */
  blocksCharacters: 13_200,
  text: 40_000,
};

const KNOWN = new Set(['section', 'rich_text', 'actions', 'context', 'divider', 'header', 'image', 'input']);

/** @throws Refusal for what the documentation does not allow in a message. */
export function checkMessage(args: Record<string, unknown>): void {
  const { text, blocks } = args;
  if (typeof text === 'string' && text.length > LIMITS.text) throw new Refusal('msg_too_long');
  const hasBlocks = Array.isArray(blocks) && blocks.length > 0;
  if ((text === undefined || text === '') && !hasBlocks) throw new Refusal('no_text');
  if (blocks !== undefined) checkBlocks(blocks, LIMITS.messageBlocks);
  const metadata = args['metadata'];
  if (metadata !== undefined && JSON.stringify(metadata).length > 8_192)
    throw new Refusal('metadata_too_large');
}

export function checkView(view: unknown): void {
  if (typeof view !== 'object' || view === null) throw new Refusal('invalid_arguments');
  // What is checked here is looked at field by field.
  const { type, title, submit, private_metadata: hidden, blocks } = view as Record<string, unknown>;
  if (type !== 'modal' && type !== 'home') refuse('view.type');
  if (type === 'modal') checkText(title, LIMITS.title, 'view.title');
  if (submit !== undefined) checkText(submit, LIMITS.title, 'view.submit');
  if (typeof hidden === 'string' && hidden.length > LIMITS.privateMetadata) refuse('view.private_metadata');
  checkBlocks(blocks, LIMITS.viewBlocks);
}

/** @throws Refusal for what the documentation does not allow among blocks. */
export function checkBlocks(blocks: unknown, most: number): void {
  if (!Array.isArray(blocks) || blocks.length > most) refuse(`no more than ${most} blocks`);
  // Each is looked at below, and what is no block refused.
  const given = blocks as SlackBlock[];
  if (JSON.stringify(textsOf(given)).length > LIMITS.blocksCharacters)
    throw new Refusal('msg_blocks_too_long');
  const ids = given.flatMap(({ block_id: id }) => (id === undefined ? [] : [id]));
  if (new Set(ids).size !== ids.length) refuse('block_id twice');
  for (const block of given) checkBlock(block);
}

function checkBlock(block: SlackBlock): void {
  if (!KNOWN.has(block.type)) refuse(`unsupported type: ${block.type}`);
  if (block.block_id !== undefined && (block.block_id === '' || block.block_id.length > LIMITS.id))
    refuse('block_id');
  switch (block.type) {
    case 'section':
      checkText(block['text'], LIMITS.sectionText, 'section.text');
      break;
    case 'header':
      checkText(block['text'], LIMITS.headerText, 'header.text');
      break;
    case 'context':
      checkCount(block.elements, LIMITS.contextElements, 'context.elements');
      break;
    case 'actions': {
      checkCount(block.elements, LIMITS.actionsElements, 'actions.elements');
      const ids = block.elements?.map(({ action_id: id }) => id) ?? [];
      if (new Set(ids).size !== ids.length) refuse('action_id twice');
      for (const element of block.elements ?? []) checkElement(element);
      break;
    }
    case 'image':
      checkImage(block);
      break;
    case 'input':
      checkText(block.label, 2_000, 'input.label');
      if (block.element) checkField(block.element);
      break;
    case 'rich_text':
      if (!Array.isArray(block.elements) || block.elements.length === 0) refuse('rich_text.elements');
      for (const element of block.elements ?? []) checkRichText(element);
      break;
  }
}

function checkElement(element: SlackElement): void {
  if (element.action_id !== undefined && element.action_id.length > LIMITS.id) refuse('action_id');
  if (element.type === 'button') {
    checkText(element.text, LIMITS.buttonText, 'button.text');
    if (element.value !== undefined && element.value.length > LIMITS.buttonValue) refuse('button.value');
    if (element.url !== undefined && (element.url.length > LIMITS.url || !/^https?:\/\//.test(element.url)))
      refuse('button.url');
    if (element.style !== undefined && !['primary', 'danger'].includes(element.style)) refuse('button.style');
  } else if (element.type === 'static_select') {
    checkText(element.placeholder, LIMITS.placeholder, 'select.placeholder');
    checkCount(element.options, LIMITS.options, 'select.options');
    for (const option of element.options ?? []) checkOption(option);
  } else refuse(`unsupported element: ${element.type}`);
}

/** Either kept by Slack or where anybody can fetch it. */
function checkImage({ alt_text: alt, image_url: url, slack_file: file }: SlackBlock): void {
  if (typeof alt !== 'string' || alt === '' || alt.length > LIMITS.altText) refuse('image.alt_text');
  const isFile = typeof file === 'object' && file !== null && ('id' in file || 'url' in file);
  const isAddress = typeof url === 'string' && /^https?:\/\//.test(url) && url.length <= LIMITS.url;
  if (isFile === isAddress) refuse('image: one of image_url and slack_file');
}

/** Of a form; a choice that is made at first must be one of the choices, as it stands there. */
function checkField(element: SlackElement): void {
  if (element.action_id !== undefined && element.action_id.length > LIMITS.id) refuse('action_id');
  if (element.type === 'static_select') {
    checkCount(element.options, LIMITS.options, 'select.options');
    const options = element.options ?? [];
    for (const option of options) checkOption(option);
    const first = element['initial_option'];
    const isThere = options.some((option) => JSON.stringify(option) === JSON.stringify(first));
    if (first !== undefined && !isThere) refuse('select.initial_option');
  } else if (!['plain_text_input', 'conversations_select'].includes(element.type)) {
    refuse(`unsupported element: ${element.type}`);
  }
}

function checkOption({ text, value }: NonNullable<SlackElement['options']>[number]): void {
  checkText(text, LIMITS.optionText, 'option.text');
  if (value.length === 0 || value.length > LIMITS.optionValue) refuse('option.value');
}

/** Empty texts are refused in rich text, too. */
function checkRichText(element: SlackElement): void {
  const parts = element.elements;
  if (!Array.isArray(parts) || parts.length === 0) refuse(`${element.type} without elements`);
  for (const part of parts ?? []) {
    if (part.elements) checkRichText(part);
    else if (part.type === 'text' && (typeof part.text !== 'string' || part.text === '')) refuse('text');
    else if (part.type === 'link' && !/^https?:\/\//.test(part.url ?? '')) refuse('link.url');
  }
}

function checkText(text: unknown, most: number, what: string): void {
  const words = typeof text === 'object' && text !== null && 'text' in text ? text.text : undefined;
  if (typeof words !== 'string' || words === '' || words.length > most) refuse(what);
}

function checkCount(list: unknown, most: number, what: string): void {
  if (!Array.isArray(list) || list.length === 0 || list.length > most) refuse(what);
}

function textsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'string' ? (key === 'text' || key === 'url' ? [inner] : []) : textsOf(inner),
  );
}

function refuse(what: string): never {
  throw new Refusal('invalid_blocks', { response_metadata: { messages: [`[ERROR] ${what}`] } });
}
