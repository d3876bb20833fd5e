import * as z from 'zod/mini';
import { formCodes } from '../forms/index.js';
import { line } from './fields.js';

/** Bounds that keep a form within one request; the form's own limits are checked against its description. */
const cell = z.nullable(z.union([z.string().check(z.maxLength(10_000)), z.boolean()]));
const row = z.record(z.string().check(z.maxLength(40)), cell);

/** What stands on a form, field by field. */
export const formValues = z.record(z.string().check(z.maxLength(40)), z.union([cell, z.array(z.string().check(z.maxLength(100))).check(z.maxLength(40)), z.array(row).check(z.maxLength(60))]));

export const formCode = z.enum(formCodes);

/** One thing to mend; `at` names the field, `goals.2.target` the third row's cell. */
export const fieldFault = z.object({ at: z.string(), caption: z.string(), says: z.string() });

/** A signature drawn by hand: lines of points in a box, `[x1, y1, x2, y2, …]`. */
export const signature = z.object({
  width: z.int().check(z.gte(1), z.lte(4000)), height: z.int().check(z.gte(1), z.lte(4000)),
  strokes: z.array(z.array(z.int().check(z.gte(0), z.lte(4000))).check(z.minLength(4), z.maxLength(2000))).check(z.minLength(1), z.maxLength(60)),
});
export type Signature = z.output<typeof signature>;

/** The signer's name written instead: good for the opinion boxes, whose printed form then says so; the leader's quarterly record is signed by hand (SY-F2.12). */
export const typedSignature = z.object({ typedName: line(40) });
export const opinionSignature = z.union([signature, typedSignature]);
export type OpinionSignature = z.output<typeof opinionSignature>;
