import { PasswordScreen } from '@/features/session/components/password-screen';
import { definePage } from '@/ui';

export default definePage(PasswordScreen);
