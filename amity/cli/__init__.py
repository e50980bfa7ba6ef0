"""The command line: one command a module. Modules here import nothing heavy, so that help answers at once."""
