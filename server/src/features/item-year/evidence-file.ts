import { refuse, type Refusal } from '@liangpai/shared/kernel';
import { itemYearLimits } from '@liangpai/shared/contracts';
import sharp from 'sharp';

const longest = 1600;
/** A picture that unpacks to more than this is no photo. */
const mostPixels = 80_000_000;
const formats = new Set(['jpeg', 'png', 'webp', 'heif']);

export interface EvidenceContent {
  readonly bytes: Buffer;
  readonly mediaType: 'image/jpeg' | 'application/pdf';
  readonly extension: 'jpg' | 'pdf';
}

/**
 * Makes evidence safe to keep: a PDF of at most 5 MB stays as it is; a photo is written anew, upright, at most 1600 pixels a side, without place, time or other writings of the camera.
 * @returns the bytes, EVIDENCE.UNREADABLE for anything else, REQUEST.TOO_LARGE for a larger PDF
 */
export async function encodeEvidence(given: Buffer): Promise<EvidenceContent | Refusal<'EVIDENCE.UNREADABLE' | 'REQUEST.TOO_LARGE'>> {
  if (given.subarray(0, 5).toString('latin1') === '%PDF-') {
    return given.length > itemYearLimits.pdfBytes ? refuse('REQUEST.TOO_LARGE', { limit: '5 MB' }) : { bytes: given, mediaType: 'application/pdf', extension: 'pdf' };
  }
  try {
    const { format } = await sharp(given, { limitInputPixels: mostPixels }).metadata();
    if (!formats.has(format)) return refuse('EVIDENCE.UNREADABLE');
    const bytes = await sharp(given, { limitInputPixels: mostPixels, failOn: 'error' }).rotate().resize(longest, longest, { fit: 'inside', withoutEnlargement: true }).flatten({ background: '#FFFFFF' }).jpeg({ quality: 80, mozjpeg: true }).toBuffer();
    return { bytes, mediaType: 'image/jpeg', extension: 'jpg' };
  } catch {
    return refuse('EVIDENCE.UNREADABLE');
  }
}
