import { useQuery } from '@tanstack/react-query';
import { Redirect, useParams } from 'wouter';
import { Loaded } from '../../parts/loaded';
import { outcomeQuery, partPath } from './outcomes.queries';

/** An outcome by its own address: leads to its version in the works, or else to the latest. */
export default function OutcomeScreen() {
  const { id } = useParams<{ id: string }>();
  return (
    <Loaded query={useQuery(outcomeQuery(id))}>
      {({ current }) => <Redirect to={partPath(current, 'text')} replace />}
    </Loaded>
  );
}
