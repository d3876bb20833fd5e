import { definePage } from '@/ui';
import { ExperiencesScreen } from '@/features/item-year/components/experiences-screen';

export default definePage(ExperiencesScreen);
