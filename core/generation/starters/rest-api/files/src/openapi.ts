import { config } from './config.ts';
import type { Field } from './types.ts';

/** The OpenAPI 3.1 description of everything the server answers; served at /openapi.json. */
export function openApiDocument() {
  const { path, schema, title, description } = config;
  const entry = { $ref: `#/components/schemas/${schema}` };
  const input = { $ref: `#/components/schemas/${schema}Input` };
  const partial = { $ref: `#/components/schemas/${schema}Change` };
  return {
    openapi: '3.1.0',
    info: { title, description, version: '1.0.0' },
    paths: {
      [`/${path}`]: {
        get: {
          operationId: 'list',
          summary: 'List, search and sort entries',
          parameters: listParameters(),
          responses: {
            200: json('A page of entries', {
              type: 'object',
              required: ['items', 'total', 'limit', 'offset'],
              properties: {
                items: { type: 'array', items: entry },
                total: { type: 'integer' },
                limit: { type: 'integer' },
                offset: { type: 'integer' },
              },
            }),
            400: problem('A parameter is not valid'),
          },
        },
        post: {
          operationId: 'create',
          summary: 'Add an entry',
          requestBody: body(input),
          responses: { 201: json('The new entry', entry), 422: problem('Some fields are not valid') },
        },
      },
      [`/${path}/{id}`]: {
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }],
        get: {
          operationId: 'get',
          summary: 'One entry',
          responses: { 200: json('The entry', entry), 404: problem('No such entry') },
        },
        put: {
          operationId: 'replace',
          summary: 'Replace an entry; fields left out become empty',
          requestBody: body(input),
          responses: {
            200: json('The entry', entry),
            404: problem('No such entry'),
            422: problem('Some fields are not valid'),
          },
        },
        patch: {
          operationId: 'change',
          summary: 'Change some fields',
          requestBody: body(partial),
          responses: {
            200: json('The entry', entry),
            404: problem('No such entry'),
            422: problem('Some fields are not valid'),
          },
        },
        delete: {
          operationId: 'remove',
          summary: 'Remove an entry',
          responses: { 204: { description: 'Removed' }, 404: problem('No such entry') },
        },
      },
    },
    components: {
      securitySchemes: { key: { type: 'http', scheme: 'bearer' } },
      schemas: {
        [schema]: {
          type: 'object',
          required: ['id', 'created_at', 'updated_at', ...config.fields.map(({ key }) => key)],
          properties: {
            id: { type: 'string', format: 'uuid' },
            ...properties(),
            created_at: { type: 'string', format: 'date-time' },
            updated_at: { type: 'string', format: 'date-time' },
          },
        },
        [`${schema}Input`]: {
          type: 'object',
          additionalProperties: false,
          required: config.fields.filter(({ required }) => required).map(({ key }) => key),
          properties: properties(),
        },
        [`${schema}Change`]: { type: 'object', additionalProperties: false, properties: properties() },
        Problem: {
          type: 'object',
          required: ['status', 'title'],
          properties: {
            status: { type: 'integer' },
            title: { type: 'string' },
            errors: {
              type: 'array',
              items: {
                type: 'object',
                properties: { field: { type: 'string' }, message: { type: 'string' } },
              },
            },
          },
        },
      },
    },
    security: [{}, { key: [] }],
  };
}

function listParameters() {
  const sortable = [...config.fields.map(({ key }) => key), 'created_at', 'updated_at'];
  const query = (name: string, description: string, schema: object) => ({
    name,
    in: 'query',
    description,
    schema,
  });
  return [
    query('search', 'Words to look for in all fields', { type: 'string' }),
    query('sort', 'Field to sort by; with - before it, descending', {
      type: 'string',
      enum: sortable.flatMap((key) => [key, `-${key}`]),
      default: '-created_at',
    }),
    query('limit', 'How many entries', { type: 'integer', minimum: 1, maximum: 100, default: 20 }),
    query('offset', 'How many to skip', { type: 'integer', minimum: 0, default: 0 }),
    ...config.fields.map((field) => query(field.key, `Only entries with this ${field.key}`, schemaOf(field))),
  ];
}

function properties(): Record<string, object> {
  return Object.fromEntries(
    config.fields.map((field) => {
      const { type, ...schema } = schemaOf(field);
      return [field.key, { title: field.label, ...schema, type: field.required ? type : [type, 'null'] }];
    }),
  );
}

function schemaOf({ kind, choices = [], required }: Field): { type: string } & Record<string, unknown> {
  switch (kind) {
    case 'number':
      return { type: 'number' };
    case 'money':
      return { type: 'number', minimum: 0 };
    case 'yes_no':
      return { type: 'boolean' };
    case 'date':
      return { type: 'string', format: 'date' };
    case 'time':
      return { type: 'string', pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' };
    case 'email':
      return { type: 'string', format: 'email' };
    case 'url':
      return { type: 'string', format: 'uri' };
    case 'choice':
      return { type: 'string', enum: required ? choices : [...choices, null] };
    case 'long_text':
      return { type: 'string', maxLength: 20_000 };
    case 'text':
    case 'phone':
      return { type: 'string', maxLength: 500 };
  }
}

function body(schema: object) {
  return { required: true, content: { 'application/json': { schema } } };
}

function json(description: string, schema: object) {
  return { description, content: { 'application/json': { schema } } };
}

function problem(description: string) {
  return {
    description,
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
}
