-- Those who write and do not publish.
ALTER TYPE "Role" ADD VALUE 'WRITER' AFTER 'EDITOR';
