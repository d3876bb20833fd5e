import { definePage } from '@/ui';
import { ScanScreen } from '@/features/scan/components/scan-screen';

export default definePage(ScanScreen);
