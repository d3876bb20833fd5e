import { definePage } from '@/ui';
import { CardScreen } from '@/features/card/components/card-screen';

export default definePage(CardScreen);
