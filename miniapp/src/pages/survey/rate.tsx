import { RateScreen } from '@/features/survey/components/rate-screen';
import { definePage } from '@/ui';

export default definePage(RateScreen);
