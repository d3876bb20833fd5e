import { refuse, type Refusal } from '@liangpai/shared/kernel';
import sharp from 'sharp';

const frame = { width: 480, height: 640 } as const;
const mostBytes = 60 * 1024;
/** A picture that unpacks to more than this is no photo of a face. */
const mostPixels = 60_000_000;
const formats = new Set(['jpeg', 'png', 'webp', 'heif']);
/** Tried in this order until the photo is small enough. */
const attempts = [{ quality: 84, scale: 1 }, { quality: 72, scale: 1 }, { quality: 58, scale: 1 }, { quality: 50, scale: 0.75 }, { quality: 40, scale: 0.5 }] as const;

/**
 * Makes a card photo: upright, at most 480 × 640, a JPEG of at most 60 KB without EXIF, location or other writings of the camera.
 * @returns the bytes, or CARD.PHOTO_UNREADABLE when it is not a picture in JPEG, PNG, WebP or a HEIC that can be decoded here
 */
export async function encodePhoto(given: Buffer): Promise<Buffer | Refusal<'CARD.PHOTO_UNREADABLE'>> {
  try {
    const { format } = await sharp(given, { limitInputPixels: mostPixels }).metadata();
    if (!formats.has(format)) return refuse('CARD.PHOTO_UNREADABLE');
    for (const { quality, scale } of attempts) {
      const photo = await sharp(given, { limitInputPixels: mostPixels, failOn: 'error' }).rotate()
        .resize(frame.width * scale, frame.height * scale, { fit: 'inside', withoutEnlargement: true }).flatten({ background: '#FFFFFF' }).jpeg({ quality, mozjpeg: true }).toBuffer();
      if (photo.length <= mostBytes) return photo;
    }
  } catch {
    return refuse('CARD.PHOTO_UNREADABLE');
  }
  return refuse('CARD.PHOTO_UNREADABLE');
}
