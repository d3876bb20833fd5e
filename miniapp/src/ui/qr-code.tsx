import qrcode from 'qrcode-generator';
import { useMemo } from 'react';
import { Box } from './primitives';
import { svgBackground } from './svg';

export interface QrCodeProps {
  /** Usually an HTTPS link. */
  text: string;
  /** What it is, for screen readers, e.g. “名片二维码”. */
  label: string;
  /** Width in CSS pixels at normal text size. */
  size?: number;
}

/** A QR code with the quiet zone that scanners need. Nothing is ever drawn into its middle. */
export function QrCode({ text, label, size = 112 }: QrCodeProps) {
  const picture = useMemo(() => svgBackground(drawQrCode(text)), [text]);
  const side = process.env.TARO_ENV === 'h5' ? `${size}px` : `${size * 2}rpx`;
  return <Box className="lp-qr" role="img" label={label} style={{ width: side, height: side, backgroundImage: picture }} />;
}

/** Draws a QR code of the smallest fitting version, error correction M, four modules of white around it. */
export function drawQrCode(text: string): string {
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const count = code.getModuleCount();
  let path = '';
  for (let row = 0; row < count; row += 1) {
    for (let column = 0; column < count; column += 1) {
      if (!code.isDark(row, column)) continue;
      let length = 1;
      while (column + length < count && code.isDark(row, column + length)) length += 1;
      path += `M${column + 4} ${row + 4}h${length}v1h-${length}z`;
      column += length - 1;
    }
  }
  const side = count + 8;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${side}v${side}H0z"/><path d="${path}"/></svg>`;
}
