"""Chains of alliance or cooperation between two actors: the shortest, or the best believed of any length."""

from queries.paths.alliance import PATH_RELATIONS, alliance_paths
from queries.paths.path import Actor, AlliancePath, AlliancePaths, Hop

__all__ = ["PATH_RELATIONS", "Actor", "AlliancePath", "AlliancePaths", "Hop", "alliance_paths"]
