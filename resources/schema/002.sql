-- Version 2.

UPDATE totals SET id = 1;
