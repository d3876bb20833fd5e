import { ClausesScreen } from '@/features/rules/components/clauses-screen';
import { definePage } from '@/ui';

export default definePage(ClausesScreen);
