import { View } from '@tarojs/components';
import { useId, useRef, useState, type PointerEvent } from 'react';
import { placeOfElement, type ElementPlace } from '@/platform';
import { QuietButton } from './buttons';
import { ariaOf, Box } from './primitives';
import { svgBackground } from './svg';

/** Lines of points in a box, `[x1, y1, x2, y2, …]`. */
export interface DrawnSignature {
  readonly width: number;
  readonly height: number;
  readonly strokes: readonly (readonly number[])[];
}

const width = 600;
const height = 240;
/** What one line and the whole may hold; the server takes no more. */
const mostNumbers = 2000;
const mostStrokes = 60;

/** What WeChat hands over; Taro's own type leaves the fingers out. */
interface Touched {
  readonly type: string;
  readonly touches?: readonly { readonly clientX: number; readonly clientY: number }[];
}

/** The lines as a drawing, the same in browsers and on WeChat. */
export function signatureDrawing({ width: wide, height: high, strokes }: DrawnSignature): string {
  const path = (stroke: readonly number[]) => stroke.reduce((line, value, index) => `${line}${index % 2 === 0 ? `${index === 0 ? 'M' : 'L'}${value}` : ` ${value}`}`, '');
  const lines = strokes.map((stroke) => `<path d="${path(stroke)}" fill="none" stroke="#1E1A16" stroke-width="6" stroke-linecap="round" stroke-linejoin="round"/>`).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${wide} ${high}">${lines}</svg>`;
}

/** A signature to look at. */
export function SignatureView({ signature, label }: { signature: DrawnSignature; label: string }) {
  return <Box className="lp-signature is-still" role="img" label={label} style={{ backgroundImage: svgBackground(signatureDrawing(signature)) }} />;
}

export interface SignaturePadProps {
  label: string;
  value: DrawnSignature | null;
  onChange: (value: DrawnSignature | null) => void;
}

type Point = readonly [x: number, y: number];

/** Points on the screen → points in the box of the signature, whose edges hold them. */
export function pointsWithin(points: readonly Point[], place: ElementPlace): readonly number[] {
  const within = (at: number, most: number) => Math.round(Math.min(1, Math.max(0, at)) * most);
  return points.slice(0, mostNumbers / 2).flatMap(([x, y]) => [within((x - place.left) / place.width, width), within((y - place.top) / place.height, height)]);
}

/** A box to sign in, with a finger, a pen or the mouse. */
export function SignaturePad({ label, value, onChange }: SignaturePadProps) {
  const id = `sign${useId().replace(/\W/g, '')}`;
  /** The line being drawn, on the screen; on WeChat it begins before it is known where the box stands. */
  const points = useRef<Point[] | null>(null);
  const place = useRef<ElementPlace | null>(null);
  const finding = useRef<Promise<ElementPlace | null> | null>(null);
  const [line, setLine] = useState<readonly number[]>([]);
  const earlier = value?.strokes ?? [];
  const given = useRef({ strokes: earlier, onChange });
  given.current = { strokes: earlier, onChange };

  const add = (x: number, y: number) => {
    if (!points.current || points.current.length >= mostNumbers / 2) return;
    points.current.push([x, y]);
    if (place.current) setLine(pointsWithin(points.current, place.current));
  };
  const begin = (x: number, y: number) => {
    if (given.current.strokes.length >= mostStrokes) return;
    points.current = [];
    add(x, y);
  };
  const finish = (drawn: readonly Point[], found: ElementPlace) => {
    const stroke = pointsWithin(drawn, found);
    if (stroke.length < 4) return;
    // The next line may end before this one has come back as the value.
    given.current.strokes = [...given.current.strokes, stroke];
    given.current.onChange({ width, height, strokes: given.current.strokes });
  };
  const end = () => {
    const drawn = points.current;
    points.current = null;
    setLine([]);
    if (!drawn) return;
    if (place.current) finish(drawn, place.current);
    else void finding.current?.then((found) => found && finish(drawn, found));
  };
  /** WeChat: the page may have moved since the last line, so the box is looked for anew while the finger already draws. */
  const find = () => {
    place.current = null;
    const search = placeOfElement(id).then((found) => {
      if (finding.current !== search) return found;
      place.current = found;
      if (points.current && found) setLine(pointsWithin(points.current, found));
      return found;
    });
    finding.current = search;
  };
  const style = { backgroundImage: svgBackground(signatureDrawing({ width, height, strokes: line.length >= 4 ? [...earlier, line] : earlier })) };

  return (
    <Box className="lp-field">
      <Box className="lp-field-head">
        <Box className="lp-field-label">{label}</Box>
        {value ? <QuietButton isSmall onPress={() => onChange(null)}>重签</QuietButton> : null}
      </Box>
      {process.env.TARO_ENV === 'h5' ? (
        <div
          className="lp-signature"
          role="img"
          aria-label={value ? `${label}：已签` : `${label}：请在框内手写`}
          style={style}
          onPointerDown={(event: PointerEvent<HTMLDivElement>) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            place.current = event.currentTarget.getBoundingClientRect();
            begin(event.clientX, event.clientY);
          }}
          onPointerMove={(event: PointerEvent<HTMLDivElement>) => add(event.clientX, event.clientY)}
          onPointerUp={end}
          onPointerCancel={end}
        />
      ) : (
        <View
          id={id}
          className="lp-signature"
          style={style}
          {...ariaOf('img', value ? `${label}：已签` : `${label}：请在框内手写`)}
          catchMove
          onTouchStart={(event: Touched) => {
            const touch = event.touches?.[0];
            if (!touch) return;
            find();
            begin(touch.clientX, touch.clientY);
          }}
          onTouchMove={(event: Touched) => {
            const touch = event.touches?.[0];
            if (touch) add(touch.clientX, touch.clientY);
          }}
          onTouchEnd={end}
        />
      )}
      <Box className="lp-meta">{value ? '签好了；写得不满意可以重签。' : '用手指或鼠标在框内写名字。'}</Box>
    </Box>
  );
}
