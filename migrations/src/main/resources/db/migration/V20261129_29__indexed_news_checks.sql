ALTER TABLE indexed_news
  ADD CONSTRAINT indexed_news_type_check CHECK (type IN ('inquiry', 'story', 'dossier'));
