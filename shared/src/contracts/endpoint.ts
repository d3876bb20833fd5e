import * as z from 'zod/mini';
import type { Capability, RefusalCode } from '../kernel/index.js';

/**
 * Who may call an endpoint. `public` needs no sign-in; `signed-in` needs any session (the use case limits it to the person's own
 * things); a capability needs a role that carries it somewhere, and the use case checks the subtree of the thing itself.
 */
export type Access = 'public' | 'signed-in' | Capability;

/**
 * Rate classes, counted where replicas share them; `anonymous` is counted in the process, so that no trace of a caller is stored. `lookup` counts by session: a
 * search of the roster is for filling in a form, not for copying it. `none` is for routes that need a session and are cheap.
 */
export type Throttle = 'sign-in' | 'public' | 'anonymous' | 'lookup' | 'none';

type Shape = z.ZodMiniObject | undefined;

/** One HTTP endpoint: the single source of the server's route and validation, of OpenAPI and of the mini-program's typed client. */
export interface Endpoint<
  Params extends Shape = Shape,
  Query extends Shape = Shape,
  Body extends Shape = Shape,
  Response extends z.ZodMiniType = z.ZodMiniType,
> {
  /** `<resource>.<verb>`, unique. */
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Begins with `/api/`; parameters as `:name`. */
  readonly path: `/api/${string}`;
  /** One Chinese line for the documentation page. */
  readonly summary: string;
  readonly access: Access;
  readonly throttle?: Throttle;
  readonly params?: Params;
  /** Of GET and DELETE. */
  readonly query?: Query;
  /** Of POST and PUT. */
  readonly body?: Body;
  readonly response: Response;
  /** Media type when the answer is a file and not JSON; `response` is then `fileResponse`. */
  readonly produces?: string;
  /** A file sent as multipart field `file`. */
  readonly upload?: { readonly maxBytes: number; readonly mediaTypes: readonly string[] };
  /** Every refusal this endpoint can give besides those any endpoint can give (see `commonRefusals`). */
  readonly refusals: readonly RefusalCode[];
  readonly clauses?: readonly string[];
  /** Ballots and objections without a name: nothing about the request may be logged. */
  readonly isAnonymous?: boolean;
}

type Parsed<S> = S extends z.ZodMiniType ? z.output<S> : unknown;
type Given<S> = S extends z.ZodMiniType ? z.input<S> : unknown;

/** What a use case receives: parameters, query and body, validated, in one object. */
export type InputOf<E> = E extends Endpoint<infer P, infer Q, infer B, infer _R> ? Parsed<P> & Parsed<Q> & Parsed<B> : never;
/** What a caller gives. */
export type RequestOf<E> = E extends Endpoint<infer P, infer Q, infer B, infer _R> ? Given<P> & Given<Q> & Given<B> : never;
export type ResponseOf<E> = E extends Endpoint<infer _P, infer _Q, infer _B, infer R> ? z.output<R> : never;

/** Declares an endpoint; keeps the literal types of its schemas. */
export function endpoint<
  Params extends Shape = undefined,
  Query extends Shape = undefined,
  Body extends Shape = undefined,
  Response extends z.ZodMiniType = z.ZodMiniType,
>(definition: Endpoint<Params, Query, Body, Response>): Endpoint<Params, Query, Body, Response> {
  return definition;
}

/** Response schema of endpoints that send a file. */
export const fileResponse = z.unknown();
/** Response of endpoints that have nothing to say. */
export const done = z.object({ done: z.literal(true) });

/** An endpoint call made ready to travel; plain JSON. */
export interface FilledRequest {
  readonly method: Endpoint['method'];
  /** Path with query, without the base address. */
  readonly address: string;
  readonly body?: Readonly<Record<string, unknown>>;
}

/**
 * Spreads one flat input over path, query and body: what the path does not name is the query of a reading or deleting call and the body of a writing one, so
 * that a phone needs no schema for it. Absent values are left out; a list in the query repeats its name.
 * @param contract the endpoint
 * @param input path parameters, query and body together
 * @returns the request; an input that the contract forbids is for the server to refuse
 */
export function fillRequest<E extends Endpoint>(contract: E, input: RequestOf<E>): FilledRequest {
  const given = input as Readonly<Record<string, unknown>>;
  const inPath = new Set<string>();
  const path = contract.path.replace(/:(\w+)/g, (_, name: string) => {
    inPath.add(name);
    return encodeURIComponent(String(given[name]));
  });
  const rest = Object.entries(given).filter(([name, value]) => value !== undefined && !inPath.has(name));
  const { method } = contract;
  if (method === 'POST' || method === 'PUT') return { method, address: path, body: Object.fromEntries(rest) };
  const query = rest.flatMap(([name, value]) => [value].flat().map((one) => `${encodeURIComponent(name)}=${encodeURIComponent(String(one))}`));
  return { method, address: query.length > 0 ? `${path}?${query.join('&')}` : path };
}
