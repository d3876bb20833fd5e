import { StreamableFile } from '@nestjs/common';

/** A file answer with a Chinese name that every browser saves under. */
export function download(bytes: Buffer, fileName: string, mediaType: string): StreamableFile {
  return new StreamableFile(bytes, { type: mediaType, length: bytes.length, disposition: `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}` });
}

export const xlsxMediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const docxMediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
