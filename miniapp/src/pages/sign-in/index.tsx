import { SignInScreen } from '@/features/session/components/sign-in-screen';
import { definePage } from '@/ui';

export default definePage(SignInScreen);
