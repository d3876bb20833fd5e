import type { OpinionSignature } from '@liangpai/shared/contracts';
import { Box, Meta, QuietButton, SignaturePad, SignatureView, type DrawnSignature } from '@/ui';

/** Drawn by hand, or the own name written instead. */
export type GivenSignature = DrawnSignature | { readonly typedName: string };

/** What a signature reads like where no drawing stands: on screens and on paper. */
export const typedWords = (name: string): string => `${name}（未手签）`;

/** A signature as the contract wants it: lists that may be changed. */
export function wireSignature(given: GivenSignature | null): OpinionSignature | null {
  if (given === null || 'typedName' in given) return given;
  return { width: given.width, height: given.height, strokes: given.strokes.map((stroke) => [...stroke]) };
}

/** Signs by hand, or with the name where the hand is not free. */
export function SignatureField({ signer, value, onChange }: { signer: string; value: GivenSignature | null; onChange: (value: GivenSignature | null) => void }) {
  if (value && 'typedName' in value) {
    return (
      <Box className="lp-field">
        <Box className="lp-field-head"><Box className="lp-field-label">签名（可不签）</Box><QuietButton isSmall onPress={() => onChange(null)}>改成手签</QuietButton></Box>
        <Box className="it-typed-name">{typedWords(value.typedName)}</Box>
        <Meta>打印出来的表上会写“未手签”。</Meta>
      </Box>
    );
  }
  return (
    <Box>
      <SignaturePad label="签名（可不签）" value={value} onChange={onChange} />
      {value || signer === '' ? null : <QuietButton isSmall onPress={() => onChange({ typedName: signer })}>用姓名代替签名</QuietButton>}
    </Box>
  );
}

/** A signature to look at. */
export function GivenSignatureView({ signature, by }: { signature: OpinionSignature; by: string }) {
  return 'typedName' in signature ? <Meta>{`签名：${typedWords(signature.typedName)}`}</Meta> : <SignatureView signature={signature} label={`${by}的签名`} />;
}
