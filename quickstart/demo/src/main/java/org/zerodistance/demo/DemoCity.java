package org.zerodistance.demo;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.cases.inquiries.Submitting;
import org.zerodistance.city.house.Houses;
import org.zerodistance.city.offices.OfficeDirectory;
import org.zerodistance.city.people.PeopleDirectory;
import org.zerodistance.foundation.platform.ApplicationReady;
import org.zerodistance.foundation.platform.Site;
import org.zerodistance.foundation.sql.SettingStore;
import org.zerodistance.media.attachments.PhotoKey;
import org.zerodistance.newsroom.assignments.AssignmentId;
import org.zerodistance.newsroom.stories.StoryNumber;

/**
 * Fills an empty installation with the demo city if {@code ZD_DEMO} is set. Each inquiry,
 * assignment and story is one transaction and is recognised later, so the next start completes a
 * first start that was killed; a lock in the database prevents a second node from filling at the
 * same time.
 */
@Dependent
public class DemoCity {
  private static final System.Logger LOG = System.getLogger(DemoCity.class.getName());

  /** The password of all demo accounts. It is public, so a demo must never run with real data. */
  public static final String PASSWORD = "rongpu-demo-2026";

  private static final String CITY = "demo.stage";
  private static final String FINISHED = "demo.finished";

  private final Site site;
  private final SettingStore settings;
  private final OfficeDirectory offices;
  private final DemoLock lock;
  private final DemoAccounts accounts;
  private final DemoCityData city;
  private final DemoInquiryData inquiries;
  private final DemoAssignmentData assignments;
  private final DemoStoryData stories;
  private final DemoDossierData dossiers;
  private final DemoPhotos photos;
  private final PeopleDirectory people;
  private final Submitting submitting;
  private final Houses houses;
  private final Clock clock;

  @Inject
  DemoCity(
      Site site,
      SettingStore settings,
      OfficeDirectory offices,
      DemoLock lock,
      DemoAccounts accounts,
      DemoCityData city,
      DemoInquiryData inquiries,
      DemoAssignmentData assignments,
      DemoStoryData stories,
      DemoDossierData dossiers,
      DemoPhotos photos,
      PeopleDirectory people,
      Submitting submitting,
      Houses houses,
      Clock clock) {
    this.site = site;
    this.settings = settings;
    this.offices = offices;
    this.lock = lock;
    this.accounts = accounts;
    this.city = city;
    this.inquiries = inquiries;
    this.assignments = assignments;
    this.stories = stories;
    this.dossiers = dossiers;
    this.photos = photos;
    this.people = people;
    this.submitting = submitting;
    this.houses = houses;
    this.clock = clock;
  }

  /** Runs before the observers of other features, so that they find a complete city. */
  void opened(@Observes @Priority(100) ApplicationReady event) {
    if (site.demo()) {
      lock.during(this::fill);
    }
  }

  /** Fills the installation unless it is filled already or contains other data. */
  public void fill() {
    DemoYaml yaml = DemoYaml.file("city.yaml");
    if (settings.find(FINISHED).isEmpty()) {
      if (settings.find(CITY).isEmpty()) {
        if (!offices.tree().isEmpty()) {
          return;
        }
        LOG.log(System.Logger.Level.INFO, "Demo: setting up the city");
        city.create(yaml, PASSWORD, CITY);
      }
      fillCases(yaml);
      settings.put(FINISHED, clock.instant().toString());
    }
    accounts.write(yaml);
  }

  private void fillCases(DemoYaml yaml) {
    DemoPeople demoPeople = new DemoPeople(clock, houses.current().zone());
    for (DemoYaml person : yaml.parts("people")) {
      demoPeople.add(person.text("email"), people.viewer(person.text("email")).orElseThrow());
    }
    List<DemoYaml> all = DemoYaml.list("inquiries.yaml");
    int filled = 0;
    for (DemoYaml inquiry : all) {
      if (submitting.find(DemoInquiryData.formKey(inquiry.text("key"))).isEmpty()) {
        fillInquiry(inquiry, demoPeople);
      }
      if (++filled % 10 == 0) {
        LOG.log(System.Logger.Level.INFO, "Demo: {0} of {1} inquiries", filled, all.size());
      }
    }
    DemoYaml newsroom = DemoYaml.file("newsroom.yaml");
    for (DemoYaml assignment : newsroom.parts("assignments")) {
      String mark = assignmentMark(assignment.text("key"));
      if (settings.find(mark).isEmpty()) {
        assignments.create(assignment, demoPeople, this::inquiry, mark);
      }
    }
    for (DemoYaml story : newsroom.parts("stories")) {
      if (settings.find(storyMark(story.text("key"))).isEmpty()) {
        fillStory(story, demoPeople);
      }
    }
    for (DemoYaml dossier : newsroom.parts("dossiers")) {
      String mark = "demo.dossier." + dossier.text("key");
      if (settings.find(mark).isEmpty()) {
        dossiers.create(dossier, demoPeople, this::inquiry, mark);
      }
    }
    LOG.log(System.Logger.Level.INFO, "Demo: the city is alive");
  }

  private void fillInquiry(DemoYaml inquiry, DemoPeople demoPeople) {
    String key = inquiry.text("key");
    List<PhotoKey> own = photos.stage(DemoInquiryData.formKey(key), inquiry.texts("photos"));
    Map<Integer, List<PhotoKey>> ofReplies = new HashMap<>();
    int index = 0;
    for (DemoYaml step : inquiry.parts("steps")) {
      if (step.has("reply") && !step.part("reply").parts("photos").isEmpty()) {
        ofReplies.put(
            index,
            photos.stageDescribed(
                DemoInquiryData.replyFormKey(key, index), step.part("reply").parts("photos")));
      }
      index++;
    }
    inquiries.create(inquiry, demoPeople, own, ofReplies);
  }

  private void fillStory(DemoYaml story, DemoPeople demoPeople) {
    String key = story.text("key");
    Map<String, PhotoKey> staged = new LinkedHashMap<>();
    for (DemoYaml block : story.parts("body")) {
      block
          .find("photo")
          .ifPresent(file -> staged.put(file, photos.stage(DemoStoryData.formKey(key), file)));
    }
    stories.create(
        story,
        demoPeople,
        new DemoStoryData.References(
            this::inquiry,
            assignment -> new AssignmentId(mark(assignmentMark(assignment))),
            earlier -> new StoryNumber(mark(storyMark(earlier)))),
        staged,
        storyMark(key));
  }

  private InquiryId inquiry(String key) {
    Optional<InquiryId> id = submitting.find(DemoInquiryData.formKey(key));
    return id.orElseThrow(() -> new IllegalStateException("the demo has no inquiry " + key));
  }

  private long mark(String name) {
    return Long.parseLong(
        settings.find(name).orElseThrow(() -> new IllegalStateException("the demo lacks " + name)));
  }

  private static String assignmentMark(String key) {
    return "demo.assignment." + key;
  }

  private static String storyMark(String key) {
    return "demo.story." + key;
  }
}
