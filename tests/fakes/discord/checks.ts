import { textOf } from './body.ts';
import { refuse, type FakeComponent } from './types.ts';

const V2 = 1 << 15;
const NEEDS_V2: ReadonlySet<number> = new Set([9, 10, 11, 12, 13, 14, 17]);

/** What Discord's documentation forbids of a message. @throws Refusal 50035 */
export function checkMessage(
  body: Record<string, unknown>,
  uploads: readonly string[],
  isEdit = false,
): void {
  const { content, components, flags = 0, nonce, enforce_nonce: enforced } = body;
  const isV2 = (Number(flags) & V2) !== 0;
  if (typeof content === 'string' && content.length > 2_000)
    refuse('content: Must be 2000 or fewer in length.');
  if (nonce !== undefined && textOf(nonce).length > 25) refuse('nonce: Must be 25 or fewer in length.');
  if (enforced === true && nonce === undefined) refuse('enforce_nonce: needs a nonce.');
  if (isV2 && (content || body['embeds']))
    refuse('content cannot be used with MessageFlags.IS_COMPONENTS_V2.');
  if (components !== undefined && !Array.isArray(components)) refuse('components: Only lists are valid.');
  const list = (components ?? []) as FakeComponent[];
  if (!isEdit && !content && list.length === 0 && uploads.length === 0)
    refuse('Cannot send an empty message', 50_006);
  checkComponents(list, { isV2, uploads });
}

export function checkComponents(
  list: readonly FakeComponent[],
  { isV2, isModal = false, uploads }: { isV2: boolean; isModal?: boolean; uploads: readonly string[] },
): void {
  const names = new Set<string>();
  const ids = new Set<number>();
  let count = 0;
  let characters = 0;

  function walk(component: FakeComponent, parent: number): void {
    const { type, id, custom_id: name, label, content, components = [], options = [] } = component;
    count += 1;
    if (NEEDS_V2.has(type) && !isV2) refuse(`component type ${type} needs the flag of components v2`);
    if (id !== undefined) {
      if (!Number.isInteger(id) || id < 0 || id > 2 ** 31 - 1) refuse('id: is no int32');
      if (ids.has(id)) refuse('id: Component ids must be unique');
      ids.add(id);
    }
    if (name !== undefined) {
      if (name.length < 1 || name.length > 100) refuse('custom_id: Must be between 1 and 100 in length.');
      if (names.has(name)) refuse('custom_id: Component custom id cannot be duplicated');
      names.add(name);
    }
    switch (type) {
      case 1:
        if (components.length < 1 || components.length > 5)
          refuse('components: Must be between 1 and 5 in length.');
        if (components.some((each) => each.type === 3) && components.length > 1)
          refuse('a select stands alone');
        break;
      case 2:
        if (parent !== 1) refuse('a button stands in a row');
        if (!label || label.length > 80) refuse('label: Must be between 1 and 80 in length.');
        if ((component['style'] === 5) !== (component.url !== undefined)) refuse('url: goes with style 5');
        if (component.url === undefined && name === undefined) refuse('custom_id: This field is required');
        if (component.url !== undefined) checkUrl(component.url);
        break;
      case 3: {
        if (options.length < 1 || options.length > 25) refuse('options: Must be between 1 and 25 in length.');
        const values = new Set(options.map(({ value }) => value));
        if (values.size < options.length) refuse('options: The specified option value is already used');
        for (const option of options) {
          if (!option.label || option.label.length > 100)
            refuse('label: Must be between 1 and 100 in length.');
          if (!option.value || option.value.length > 100)
            refuse('value: Must be between 1 and 100 in length.');
        }
        break;
      }
      case 4:
        if (!isModal) refuse('a text input stands in a modal');
        break;
      case 10:
        if (!content) refuse('content: This field is required');
        characters += content?.length ?? 0;
        break;
      case 12:
        for (const { media } of component.items ?? []) checkUpload(media.url);
        break;
      case 13:
        checkUpload(component.file?.url ?? '');
        break;
      case 18:
        if (!label || label.length > 45) refuse('label: Must be between 1 and 45 in length.');
    }
    for (const child of components) walk(child, type);
    if (component.component) walk(component.component, type);
  }

  function checkUpload(url: string): void {
    const name = /^attachment:\/\/(.+)$/.exec(url)?.[1];
    if (name === undefined || !uploads.includes(name))
      refuse(`${url}: The referenced attachment was not found`);
  }

  for (const component of list) walk(component, 0);
  if (count > 40) refuse('components: at most 40');
  if (characters > 4_000) refuse('components: displayable text exceeds maximum size of 4000');
}

function checkUrl(url: string): void {
  if (url.length > 512) refuse('url: Must be 512 or fewer in length.');
  if (!/^(https?|discord):\/\/\S+$/.test(url)) refuse('url: Not a well formed URL.');
}
