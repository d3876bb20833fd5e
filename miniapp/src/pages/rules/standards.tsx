import { definePage } from '@/ui';
import { StandardsScreen } from '@/features/rules/components/standards-screen';

export default definePage(StandardsScreen);
