import { definePage } from '@/ui';
import { CoverageScreen } from '@/features/commitment/components/coverage-screen';

export default definePage(CoverageScreen);
