import type { Multipart } from '@fastify/multipart';
import { refuse, type Refusal } from '@liangpai/shared/kernel';
import type { Endpoint } from '@liangpai/shared/contracts';
import type { FastifyRequest } from 'fastify';

/** What came as `multipart/form-data`: one file at most and short text fields. */
export interface Upload {
  readonly bytes: Buffer | null;
  readonly fileName: string;
  readonly fields: Readonly<Record<string, string>>;
}

type MultipartRequest = FastifyRequest & { isMultipart(): boolean; parts(options: object): AsyncIterableIterator<Multipart> };

/**
 * Reads a multipart request into memory, up to the limit that its contract states.
 * @returns the file and the fields in whatever order they came; refused when the file is larger than the limit or the request is not multipart
 */
export async function readUpload(contract: Endpoint, request: FastifyRequest): Promise<Upload | Refusal> {
  const limit = contract.upload?.maxBytes ?? 0;
  const multipart = request as MultipartRequest;
  if (!multipart.isMultipart()) return refuse('REQUEST.MALFORMED');
  let bytes: Buffer | null = null;
  let fileName = '';
  const fields: Record<string, string> = {};
  for await (const part of multipart.parts({ limits: { fileSize: limit, files: 1, fields: 10, fieldSize: 1000 }, throwFileSizeLimit: false })) {
    if (part.type === 'field') {
      if (typeof part.value === 'string') fields[part.fieldname] = part.value;
      continue;
    }
    const chunks: Buffer[] = [];
    for await (const chunk of part.file) chunks.push(chunk as Buffer);
    if (part.file.truncated) return refuse('REQUEST.TOO_LARGE', { limit: `${Math.floor(limit / 1024 / 1024)} MB` });
    bytes = Buffer.concat(chunks);
    fileName = part.filename;
  }
  return { bytes, fileName, fields };
}
