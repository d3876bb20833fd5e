import Taro from '@tarojs/taro';
import { create } from 'zustand';

type Answer = (answer: { event: 'agree' | 'disagree'; buttonId?: string }) => void;

/** Id of the button by which the person agrees; WeChat checks that it was really tapped. */
export const agreeButtonId = 'agree-privacy';

const store = create<{ answer: Answer | null }>(() => ({ answer: null }));

/** Says whether WeChat waits for the person's consent before an interface may go on. */
export function useIsConsentNeeded(): boolean {
  return store((state) => state.answer !== null);
}

/** Starts listening for WeChat's question; the sheet in `ui/Page` asks the person. */
export function watchPrivacy(): void {
  if (process.env.TARO_ENV !== 'weapp') return;
  if (!Taro.canIUse('onNeedPrivacyAuthorization')) return;
  Taro.onNeedPrivacyAuthorization((answer: Answer) => store.setState({ answer }));
}

/** Passes the person's answer on to WeChat. */
export function answerPrivacy(event: 'agree' | 'disagree'): void {
  const { answer } = store.getState();
  store.setState({ answer: null });
  answer?.({ event, buttonId: agreeButtonId });
}

/** Opens the privacy guide that the operator filed with WeChat. */
export function openPrivacyGuide(): void {
  if (process.env.TARO_ENV === 'weapp') void Taro.openPrivacyContract({});
}
