import { MeScreen } from '@/features/me/components/me-screen';
import { definePage } from '@/ui';

export default definePage(MeScreen);
