import { RateScreen } from '@/features/satisfaction/components/rate-screen';
import { definePage } from '@/ui';

export default definePage(RateScreen);
