import { ImportScreen } from '@/features/organisation/components/import-screen';
import { definePage } from '@/ui';

export default definePage(ImportScreen);
