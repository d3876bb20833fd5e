import { SessionsScreen } from '@/features/me/components/sessions-screen';
import { definePage } from '@/ui';

export default definePage(SessionsScreen);
