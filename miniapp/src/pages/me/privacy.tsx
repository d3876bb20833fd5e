import { PrivacyScreen } from '@/features/me/components/privacy-screen';
import { definePage } from '@/ui';

export default definePage(PrivacyScreen);
