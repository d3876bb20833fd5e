import { cleanText, missingCharacters, printableText } from './fonts.js';
import { breakLines, fitText, lineWidth } from './text.js';

describe('the embedded typeface', () => {
  it('has the rare characters that stand in names', () => {
    expect(missingCharacters('䶮㛃𬍛𬭎囍堃喆㐂龘赟祎𫍯𬱖珺昇鎔·')).toEqual([]);
  });

  it('names each character it lacks, once, and draws a box for it', () => {
    expect(missingCharacters('𠮷田😀，𠮷')).toEqual(['𠮷', '😀']);
    expect(printableText('𠮷田')).toBe('□田');
  });

  it('measures a Chinese character as one em and a digit as less', () => {
    expect(lineWidth('党员', 'regular', 10)).toBeCloseTo(20);
    expect(lineWidth('1', 'bold', 10)).toBeLessThan(7);
  });
});

describe('cleaning', () => {
  it('keeps line breaks and takes out what neither paper nor an Office file may hold', () => {
    expect(cleanText('一\r\n二\u2028三\t四\u0000\u000B\u202E\u200B\uFE0F五\uD800')).toBe('一\n二\n三 四五');
  });
});

describe('breaking lines', () => {
  it('never begins a line with closing punctuation nor ends one with an opening bracket', () => {
    const text = '客户报修，半小时内应答；（夜班）也一样。“当天答复”，不推诿！'.repeat(6);
    for (let width = 40; width <= 160; width += 7) {
      const lines = breakLines(text, 'regular', 10, width);
      expect(lines.join('')).toBe(text);
      for (const line of lines) {
        expect(line).not.toMatch(/^[，。；！）”]/u);
        expect(line).not.toMatch(/[（“]$/u);
        expect(lineWidth(line, 'regular', 10)).toBeLessThanOrEqual(width);
      }
    }
  });

  it('keeps numbers and Latin words whole while the line is long enough', () => {
    expect(breakLines('完成率为 1,286.50 台', 'regular', 10, 75)).toEqual(['完成率为', '1,286.50 台']);
  });

  it('breaks even a word that is longer than the line, and a run of marks without end', () => {
    for (const text of ['A'.repeat(200), '！'.repeat(200), '（'.repeat(200)]) {
      const lines = breakLines(text, 'regular', 10, 60);
      expect(lines.join('')).toBe(text);
      for (const line of lines) expect(lineWidth(line, 'regular', 10)).toBeLessThanOrEqual(60);
    }
  });

  it('keeps paragraphs and leaves room for an indent on the first line only', () => {
    expect(breakLines('一二三四五\n六', 'regular', 10, 40, 20)).toEqual(['一二', '三四五', '六']);
  });
});

describe('fitting text into a box', () => {
  const box = { width: 100, height: 30, leading: 1.2 };

  it('takes the largest size that fits', () => {
    expect(fitText('十个字正好一行的标题', 'regular', box, { max: 12, min: 6 })).toMatchObject({ size: 12, isCut: false });
    expect(fitText('长'.repeat(30), 'regular', box, { max: 12, min: 6 })).toMatchObject({ size: 8, isCut: false });
  });

  it('cuts with an ellipsis only below the smallest size, and says so', () => {
    const fitted = fitText('长'.repeat(200), 'regular', box, { max: 12, min: 6 });
    expect(fitted).toMatchObject({ size: 6, isCut: true });
    expect(fitted.lines).toHaveLength(4);
    expect(fitted.lines.at(-1)).toMatch(/…$/);
    expect(fitText('长'.repeat(60), 'regular', box, { max: 12, min: 6 }).isCut).toBe(false);
  });
});
